import type { VerifiableAttribute } from 'cognito-graphql-auth-client';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { auth } from '../auth.ts';
import type { GetValue, Outcome } from '../components/Form.tsx';
import { useUser } from '../components/guards.tsx';
import { readPhoneNumber } from '../components/PhoneNumberField.tsx';
import type { ProfileFragment } from '../generated/graphql.ts';
import { handOver } from '../handover.ts';
import { openPendingAddress, type PendingAddress } from '../pendingAddress.ts';
import { toFieldProblem, toUnexpectedProblem } from '../problem.ts';
import { useTexts } from '../texts/texts.ts';
import { updateProfile } from '../updateProfile.ts';
import { addressFields } from './addressFields.ts';

export const isUnverified = (user: ProfileFragment, attribute: VerifiableAttribute): boolean =>
  attribute === 'EMAIL'
    ? user.email !== null && !user.emailVerified
    : user.phoneNumber !== null && !user.phoneNumberVerified;

/** Returns the address that waits for its code, and a function that requests a code for it. */
const usePendingAddress = (attribute: VerifiableAttribute) => {
  const kept = openPendingAddress({ userId: useUser().id, attribute });
  const [pending, setPending] = useState(kept.read);

  const waitForCode = (sent: Omit<PendingAddress, 'sentAt'>): void => {
    const next = { ...sent, sentAt: Date.now() };
    kept.write(next);
    setPending(next);
  };

  const sendCode = async (): Promise<Outcome> => {
    const result = await auth.sendAttributeCode({ attribute });
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

  return { pending, waitForCode, sendCode, forget: kept.remove };
};

/** Returns the address that waits for its code, and functions that change the address and request a code. */
export const useAddressChange = (attribute: VerifiableAttribute) => {
  const navigate = useNavigate();
  const user = useUser();
  const { phoneNumber, errors } = useTexts();
  const { pending, waitForCode, sendCode, forget } = usePendingAddress(attribute);
  const name = addressFields[attribute];

  const change = async (getValue: GetValue): Promise<Outcome> => {
    // Without a value, the API would remove the user's phone number.
    if (getValue(name) === '') return toFieldProblem(name, errors.fields.REQUIRED);
    const value = attribute === 'EMAIL' ? getValue(name) : await readPhoneNumber(getValue, name);
    if (value === undefined) return toFieldProblem(name, phoneNumber.invalid);
    return updateProfile({ [name]: value }, async ({ user: saved, codeDeliveries: [delivery] }) => {
      // The address did not change yet, so it can be kept.
      const isChange = saved[name] === user[name];
      if (delivery) waitForCode({ destination: delivery.destination, isChange });
      // A pool that does not verify changes of this address sent no code, so request one.
      else if (isUnverified(saved, attribute)) return sendCode();
      else {
        forget();
        await navigate('/', handOver({ notice: 'saved' }));
      }
      return;
    });
  };

  return { pending, change, sendCode };
};
