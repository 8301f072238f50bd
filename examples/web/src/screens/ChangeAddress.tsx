import { useState } from 'react';
import { useNavigate } from 'react-router';
import { mutate, refetchMe } from '../client.ts';
import { CodeField, Field } from '../components/Field.tsx';
import { Form, type Outcome, type Value } from '../components/Form.tsx';
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
import { unexpected } from '../problem.ts';

const kinds = {
  EMAIL: {
    title: 'Change your email address',
    field: { label: 'New email address', name: 'email', type: 'email', autoComplete: 'email' },
  },
  PHONE_NUMBER: {
    title: 'Change your phone number',
    field: {
      label: 'New phone number',
      name: 'phoneNumber',
      type: 'tel',
      autoComplete: 'tel',
      hint: 'With + and the country code, digits only, such as +14155550123.',
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

/** A changed email address takes effect once the code that is sent there was entered; a phone number perhaps at once. */
export const ChangeAddress = ({ attribute }: Props) => {
  const navigate = useNavigate();
  const user = useUser();
  const [codeSentTo, setCodeSentTo] = useState<string>();
  const { title, field } = kinds[attribute];

  const change = async (value: Value): Promise<Outcome> => {
    const { updateProfile: result } = await mutate(UpdateProfileDocument, {
      input: { [field.name]: value(field.name) },
    });
    switch (result.__typename) {
      case 'UpdateProfilePayload': {
        const [delivery] = result.codeDeliveries;
        if (delivery) setCodeSentTo(delivery.destination);
        // The pool verifies addresses of this kind only where it is asked to.
        else if (isUnverified(result.user, attribute)) return sendCode();
        else await navigate('/', handOver({ notice: 'Saved.' }));
        return;
      }
      case 'NotSignedInError':
      case 'UsernameTakenError':
      case 'CodeDeliveryFailedError':
      case 'TooManyAttemptsError':
      case 'InvalidInputError':
        return result;
      default:
        return unexpected(result);
    }
  };

  const sendCode = async (): Promise<Outcome> => {
    const { sendAttributeCode: result } = await mutate(SendAttributeCodeDocument, { input: { attribute } });
    switch (result.__typename) {
      case 'SendAttributeCodePayload':
        setCodeSentTo(result.codeDelivery.destination);
        return { notice: `We sent another code to ${result.codeDelivery.destination}.` };
      case 'NotSignedInError':
      case 'CodeDeliveryFailedError':
      case 'TooManyAttemptsError':
      case 'InvalidInputError':
        return result;
      default:
        return unexpected(result);
    }
  };

  if (codeSentTo !== undefined) return <EnterCode attribute={attribute} codeSentTo={codeSentTo} sendCode={sendCode} />;

  return (
    <Page title={title}>
      <Form submit={change} button="Send a code">
        <Field {...field} />
      </Form>
      {isUnverified(user, attribute) && <Form submit={sendCode} button="Verify the one you have" look="secondary" />}
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

  const verify = async (value: Value): Promise<Outcome> => {
    const { verifyAttribute: result } = await mutate(VerifyAttributeDocument, {
      input: { attribute, code: value('code') },
    });
    switch (result.__typename) {
      case 'VerifyAttributePayload':
        await refetchMe();
        await navigate('/', handOver({ notice: result.message }));
        return;
      case 'NotSignedInError':
      case 'CodeMismatchError':
      case 'CodeExpiredError':
      case 'UsernameTakenError':
      case 'TooManyAttemptsError':
      case 'InvalidInputError':
        return result;
      default:
        return unexpected(result);
    }
  };

  return (
    <Page title="Enter your code" notice={`We sent a code to ${codeSentTo}.`}>
      <Form submit={verify} button="Verify">
        <CodeField />
      </Form>
      <Form submit={sendCode} button="Send another code" look="secondary" />
      <BackToProfile />
    </Page>
  );
};
