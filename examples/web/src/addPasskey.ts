import { addPasskey as add, type PasskeyPromptReason } from 'cognito-graphql-auth-client/passkeys';
import { auth } from './auth.ts';
import { refetchMe } from './client.ts';
import type { Outcome } from './components/Form.tsx';
import { toUnexpectedProblem } from './problem.ts';
import type { Notice } from './texts/notice.ts';

/** Adds a passkey to the account and reloads the user. @param onAdded opens the next screen */
export const addPasskey = async (onAdded: (notice: Notice) => Promise<void> | void): Promise<Outcome> => {
  const result = await add(auth);
  switch (result.__typename) {
    case 'FinishPasskeyRegistrationPayload':
      await refetchMe();
      await onAdded('passkeyAdded');
      return;
    case 'PasskeyPromptError':
      return OUTCOMES[result.reason];
    case 'PasskeyRegistrationError':
    case 'NotSignedInError':
    case 'TooManyAttemptsError':
    case 'InvalidInputError':
      return result;
    default:
      return toUnexpectedProblem(result);
  }
};

const OUTCOMES: Record<PasskeyPromptReason, Outcome> = {
  CANCELED: { notice: 'noPasskeyAdded', isNeutral: true },
  EXISTS: { notice: 'passkeyExists', isNeutral: true },
  UNSUPPORTED: { code: 'PASSKEY_UNSUPPORTED' },
  FAILED: { code: 'PASSKEY_NOT_CREATED' },
};
