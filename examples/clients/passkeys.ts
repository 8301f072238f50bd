import {
  AnswerPasskeyChallengeDocument,
  type AnswerPasskeyChallengeMutation,
  FinishPasskeyRegistrationDocument,
  StartPasskeyRegistrationDocument,
  StartSignInDocument,
  type StartSignInMutation,
} from './generated/graphql.ts';
import { type Client, keepTokens } from './session.ts';

// Runs in a browser.

/** Adds a passkey to the account of the signed-in user. Call it when the user clicks. @returns a message for the user */
export const addPasskey = async ({ mutate }: Client): Promise<string> => {
  const { startPasskeyRegistration: started } = await mutate(StartPasskeyRegistrationDocument, {});
  if (started.__typename !== 'StartPasskeyRegistrationPayload') return started.message;
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(started.options);
  // Safe: the options ask for a passkey, which is a public key, and the JSON of a new one is a RegistrationResponseJSON.
  const passkey = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential;
  const input = { credential: passkey.toJSON() as RegistrationResponseJSON };
  const { finishPasskeyRegistration: finished } = await mutate(FinishPasskeyRegistrationDocument, { input });
  return finished.message;
};

type Step = StartSignInMutation['startSignIn'] | AnswerPasskeyChallengeMutation['answerPasskeyChallenge'];

/** Signs in with a passkey. @returns the member for which `chooseScreen` chooses the screen */
export const signInWithPasskey = async ({ mutate }: Client, email: string): Promise<Step> => {
  const { startSignIn: step } = await mutate(StartSignInDocument, { input: { username: email, method: 'PASSKEY' } });
  if (step.__typename !== 'PasskeyChallenge') return step;
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(step.options);
  // Safe: as above, and the JSON of an assertion is an AuthenticationResponseJSON.
  const passkey = (await navigator.credentials.get({ publicKey })) as PublicKeyCredential;
  const credential = passkey.toJSON() as AuthenticationResponseJSON;
  const input = { username: step.username, session: step.session, credential };
  const { answerPasskeyChallenge: answer } = await mutate(AnswerPasskeyChallengeDocument, { input });
  if (answer.__typename === 'SignInPayload') keepTokens(answer);
  return answer;
};

/** Says what to do if `addPasskey` or `signInWithPasskey` throws. */
export const explainPromptError = (error: unknown): 'stay' | 'exists' | 'hide' | 'retry' => {
  switch (error instanceof Error ? error.name : '') {
    // Canceled, out of time, or no passkey that fits. Browsers do not say which.
    case 'NotAllowedError':
    case 'AbortError':
      return 'stay';
    // Only from `create`: the device already has a passkey of this account.
    case 'InvalidStateError':
      return 'exists';
    // The page's domain is not the passkeys' domain, or the device cannot do what the options ask for.
    case 'SecurityError':
    case 'NotSupportedError':
    case 'ConstraintError':
      return 'hide';
    default:
      return 'retry';
  }
};
