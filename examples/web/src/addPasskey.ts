import { mutate, refetchMe } from './client.ts';
import type { Outcome } from './components/Form.tsx';
import { FinishPasskeyRegistrationDocument, StartPasskeyRegistrationDocument } from './generated/graphql.ts';
import { createPasskey } from './passkeys.ts';
import { toUnexpectedProblem } from './problem.ts';
import type { Notice } from './texts/notice.ts';

/** Adds a passkey to the account and reloads the user. @param onAdded opens the next screen */
export const addPasskey = async (onAdded: (notice: Notice) => Promise<void> | void): Promise<Outcome> => {
  const { startPasskeyRegistration: result } = await mutate(StartPasskeyRegistrationDocument, {});
  switch (result.__typename) {
    case 'StartPasskeyRegistrationPayload': {
      const prompted = await createPasskey(result.options);
      if (typeof prompted === 'object') return finish(prompted.credential, onAdded);
      return OUTCOMES[prompted];
    }
    case 'PasskeyRegistrationError':
    case 'NotSignedInError':
    case 'TooManyAttemptsError':
      return result;
    default:
      return toUnexpectedProblem(result);
  }
};

const OUTCOMES = {
  canceled: { notice: 'noPasskeyAdded', isNeutral: true },
  exists: { notice: 'passkeyExists', isNeutral: true },
  unsupported: { code: 'PASSKEY_UNSUPPORTED' },
  failed: { code: 'PASSKEY_NOT_CREATED' },
} as const satisfies Record<string, Outcome>;

const finish = async (
  credential: RegistrationResponseJSON,
  onAdded: (notice: Notice) => Promise<void> | void,
): Promise<Outcome> => {
  const { finishPasskeyRegistration: result } = await mutate(FinishPasskeyRegistrationDocument, {
    input: { credential },
  });
  switch (result.__typename) {
    case 'FinishPasskeyRegistrationPayload':
      await refetchMe();
      await onAdded('passkeyAdded');
      return;
    case 'PasskeyRegistrationError':
    case 'NotSignedInError':
    case 'TooManyAttemptsError':
    case 'InvalidInputError':
      return result;
    default:
      return toUnexpectedProblem(result);
  }
};
