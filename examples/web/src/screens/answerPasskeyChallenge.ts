import type { AuthResult } from 'cognito-graphql-auth-client';
import { answerPasskeyChallenge as answer, type PasskeyPromptReason } from 'cognito-graphql-auth-client/passkeys';
import { auth } from '../auth.ts';
import type { Outcome } from '../components/Form.tsx';

type SignInResult = AuthResult<'signIn'>;
type PasskeyChallenge = Extract<SignInResult, { __typename: 'PasskeyChallenge' }>;

/** Lets the person use a passkey. @returns what to tell the person if no passkey was used */
export const answerPasskeyChallenge = async (
  challenge: PasskeyChallenge,
  continueSignIn: (result: SignInResult) => Promise<Outcome>,
): Promise<Outcome> => {
  const result = await answer(auth, challenge);
  return result.__typename === 'PasskeyPromptError' ? OUTCOMES[result.reason] : continueSignIn(result);
};

// Not an error: the other ways to sign in are on the same screen.
const NOTHING_USED = { notice: 'noPasskeyUsed', isNeutral: true } as const;

const OUTCOMES: Record<PasskeyPromptReason, Outcome> = {
  CANCELED: NOTHING_USED,
  EXISTS: NOTHING_USED,
  UNSUPPORTED: { code: 'PASSKEY_UNUSABLE' },
  FAILED: { code: 'PASSKEY_NOT_USED' },
};
