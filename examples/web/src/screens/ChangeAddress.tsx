import { useState } from 'react';
import { useNavigate } from 'react-router';
import { mutate } from '../client.ts';
import { Field } from '../components/Field.tsx';
import { Form, type GetValue, type Outcome } from '../components/Form.tsx';
import { useUser } from '../components/guards.tsx';
import { BackToProfile, Page } from '../components/Page.tsx';
import { PhoneNumberField, readPhoneNumber } from '../components/PhoneNumberField.tsx';
import { type ProfileFragment, SendAttributeCodeDocument, type VerifiableAttribute } from '../generated/graphql.ts';
import { handOver } from '../handover.ts';
import {
  forgetPendingAddress,
  keepPendingAddress,
  type PendingAddress,
  readPendingAddress,
} from '../pendingAddress.ts';
import { toFieldProblem, toUnexpectedProblem } from '../problem.ts';
import { useTexts } from '../texts/texts.ts';
import { updateProfile } from '../updateProfile.ts';
import { addressFields } from './addressFields.ts';
import { EnterAddressCode } from './EnterAddressCode.tsx';

const isUnverified = (user: ProfileFragment, attribute: VerifiableAttribute): boolean =>
  attribute === 'EMAIL'
    ? user.email !== null && !user.emailVerified
    : user.phoneNumber !== null && !user.phoneNumberVerified;

/**
 * Changes an address. A new email address takes effect when its code is verified. A new phone number can take effect
 * immediately, because not every pool verifies it first.
 */
export const ChangeAddress = ({ attribute }: { readonly attribute: VerifiableAttribute }) => {
  const navigate = useNavigate();
  const user = useUser();
  const { changeAddress: all, phoneNumber, errors } = useTexts();
  const texts = all[attribute];
  const key = { userId: user.id, attribute };
  const [pending, setPending] = useState(() => readPendingAddress(key));
  const [wantsAnother, setWantsAnother] = useState(false);
  const name = addressFields[attribute];

  const waitForCode = (sent: Omit<PendingAddress, 'sentAt'>): void => {
    const next = { ...sent, sentAt: Date.now() };
    keepPendingAddress(key, next);
    setPending(next);
    setWantsAnother(false);
  };

  const change = async (getValue: GetValue): Promise<Outcome> => {
    // Without a value, the API would remove the user's phone number.
    if (getValue(name) === '') return toFieldProblem(name, errors.fields.REQUIRED);
    const value = attribute === 'EMAIL' ? getValue(name) : await readPhoneNumber(getValue, name);
    if (value === undefined) return toFieldProblem(name, phoneNumber.invalid);
    return updateProfile({ [name]: value }, async ({ user: saved, codeDeliveries: [delivery] }) => {
      const isChange = saved[name] === user[name];
      if (delivery) waitForCode({ destination: delivery.destination, isChange });
      // A pool that does not verify changes of this address sent no code, so request one.
      else if (isUnverified(saved, attribute)) return sendCode();
      else {
        forgetPendingAddress(key);
        await navigate('/', handOver({ notice: 'saved' }));
      }
      return;
    });
  };

  const sendCode = async (): Promise<Outcome> => {
    const { sendAttributeCode: result } = await mutate(SendAttributeCodeDocument, { input: { attribute } });
    switch (result.__typename) {
      case 'SendAttributeCodePayload': {
        const { destination } = result.codeDelivery;
        waitForCode({ destination, isChange: pending?.isChange ?? false });
        return { notice: ['newCodeSent', destination] };
      }
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

  if (pending && !wantsAnother)
    return (
      <EnterAddressCode
        attribute={attribute}
        pending={pending}
        sendCode={sendCode}
        enterAnother={() => setWantsAnother(true)}
      />
    );

  return (
    <Page title={user[name] === null ? texts.add : texts.title}>
      <Form submit={change} button={all.sendCode}>
        {attribute === 'EMAIL' ? (
          <Field label={texts.label} name={name} type="email" autoComplete="email" />
        ) : (
          <PhoneNumberField label={texts.label} name={name} current={user.phoneNumber} />
        )}
      </Form>
      {isUnverified(user, attribute) && <Form submit={sendCode} button={texts.verify} variant="secondary" />}
      {pending && (
        <button type="button" className="plain" onClick={() => setWantsAnother(false)}>
          {all.backToCode(pending.destination)}
        </button>
      )}
      <BackToProfile />
    </Page>
  );
};
