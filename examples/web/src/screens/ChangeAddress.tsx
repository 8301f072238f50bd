import { useState } from 'react';
import { useNavigate } from 'react-router';
import { mutate, refetchMe } from '../client.ts';
import { CodeField, Field } from '../components/Field.tsx';
import { Form, type GetValue, type Outcome } from '../components/Form.tsx';
import { useUser } from '../components/guards.tsx';
import { BackToProfile, Page } from '../components/Page.tsx';
import {
  type ProfileFragment,
  SendAttributeCodeDocument,
  UpdateProfileDocument,
  type VerifiableAttribute,
  VerifyAttributeDocument,
} from '../generated/graphql.ts';
import { handOver } from '../handover.ts';
import { toUnexpectedProblem } from '../problem.ts';

const kinds = {
  EMAIL: {
    title: 'Change your email address',
    verify: 'Verify your current email address',
    field: { label: 'New email address', name: 'email', type: 'email', autoComplete: 'email' },
  },
  PHONE_NUMBER: {
    title: 'Change your phone number',
    verify: 'Verify your current phone number',
    field: {
      label: 'New phone number',
      name: 'phoneNumber',
      type: 'tel',
      autoComplete: 'tel',
      hint: 'Start with + and the country code, for example +14155550123.',
    },
  },
} as const satisfies Record<VerifiableAttribute, object>;

const isUnverified = (user: ProfileFragment, attribute: VerifiableAttribute): boolean =>
  attribute === 'EMAIL'
    ? user.email !== null && !user.emailVerified
    : user.phoneNumber !== null && !user.phoneNumberVerified;

interface Props {
  readonly attribute: VerifiableAttribute;
}

/**
 * Changes an address. A new email address takes effect when its code is verified. A new phone number can take effect
 * immediately, because not every pool verifies it first.
 */
export const ChangeAddress = ({ attribute }: Props) => {
  const navigate = useNavigate();
  const user = useUser();
  const [codeSentTo, setCodeSentTo] = useState<string>();
  const { title, verify, field } = kinds[attribute];

  const change = async (getValue: GetValue): Promise<Outcome> => {
    const { updateProfile: result } = await mutate(UpdateProfileDocument, {
      input: { [field.name]: getValue(field.name) },
    });
    switch (result.__typename) {
      case 'UpdateProfilePayload': {
        const [delivery] = result.codeDeliveries;
        if (delivery) setCodeSentTo(delivery.destination);
        // A pool that does not verify changes of this address sent no code, so request one.
        else if (isUnverified(result.user, attribute)) return sendCode();
        else await navigate('/', handOver({ notice: 'saved' }));
        return;
      }
      case 'NotSignedInError':
      case 'FederatedUserError':
      case 'UsernameTakenError':
      case 'CodeDeliveryFailedError':
      case 'TooManyAttemptsError':
      case 'InvalidInputError':
        return result;
      default:
        return toUnexpectedProblem(result);
    }
  };

  const sendCode = async (): Promise<Outcome> => {
    const { sendAttributeCode: result } = await mutate(SendAttributeCodeDocument, { input: { attribute } });
    switch (result.__typename) {
      case 'SendAttributeCodePayload':
        setCodeSentTo(result.codeDelivery.destination);
        return { notice: ['newCodeSent', result.codeDelivery.destination] };
      case 'NotSignedInError':
      case 'FederatedUserError':
      case 'CodeDeliveryFailedError':
      case 'TooManyAttemptsError':
      case 'InvalidInputError':
        return result;
      default:
        return toUnexpectedProblem(result);
    }
  };

  if (codeSentTo !== undefined) return <EnterCode attribute={attribute} codeSentTo={codeSentTo} sendCode={sendCode} />;

  return (
    <Page title={title}>
      <Form submit={change} button="Send code">
        <Field {...field} />
      </Form>
      {isUnverified(user, attribute) && <Form submit={sendCode} button={verify} variant="secondary" />}
      <BackToProfile />
    </Page>
  );
};

const EnterCode = ({
  attribute,
  codeSentTo,
  sendCode,
}: Props & { codeSentTo: string; sendCode: () => Promise<Outcome> }) => {
  const navigate = useNavigate();

  const verify = async (getValue: GetValue): Promise<Outcome> => {
    const { verifyAttribute: result } = await mutate(VerifyAttributeDocument, {
      input: { attribute, code: getValue('code') },
    });
    switch (result.__typename) {
      case 'VerifyAttributePayload':
        await refetchMe();
        await navigate('/', handOver({ notice: attribute === 'EMAIL' ? 'emailVerified' : 'phoneNumberVerified' }));
        return;
      case 'NotSignedInError':
      case 'CodeMismatchError':
      case 'CodeExpiredError':
      case 'UsernameTakenError':
      case 'TooManyAttemptsError':
      case 'InvalidInputError':
        return result;
      default:
        return toUnexpectedProblem(result);
    }
  };

  return (
    <Page title="Enter your code" notice={['codeSent', codeSentTo]}>
      <Form submit={verify} button="Verify">
        <CodeField />
      </Form>
      <Form submit={sendCode} button="Send a new code" variant="secondary" />
      <BackToProfile />
    </Page>
  );
};
