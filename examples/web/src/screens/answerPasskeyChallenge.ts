import { mutate } from '../client.ts';
import type { Outcome } from '../components/Form.tsx';
import { AnswerPasskeyChallengeDocument, type SignInMutation } from '../generated/graphql.ts';
import { askForPasskey } from '../passkeys.ts';

type SignInResult = SignInMutation['signIn'];
type PasskeyChallenge = Extract<SignInResult, { __typename: 'PasskeyChallenge' }>;

/** Lets the person use a passkey. @returns what to tell the person if no passkey was used */
export const answerPasskeyChallenge = async (
  { session, username, options }: PasskeyChallenge,
  continueSignIn: (result: SignInResult) => Promise<Outcome>,
): Promise<Outcome> => {
  const prompted = await askForPasskey(options);
  if (typeof prompted !== 'object') return OUTCOMES[prompted];
  const input = { session, username, credential: prompted.credential };
  const { answerPasskeyChallenge: result } = await mutate(AnswerPasskeyChallengeDocument, { input });
  return continueSignIn(result);
};

// Not an error: the other ways to sign in are on the same screen.
const NOTHING_USED = { notice: 'noPasskeyUsed', isNeutral: true } as const;

const OUTCOMES = {
  canceled: NOTHING_USED,
  exists: NOTHING_USED,
  unsupported: { code: 'PASSKEY_UNUSABLE' },
  failed: { code: 'PASSKEY_NOT_USED' },
} as const satisfies Record<string, Outcome>;
