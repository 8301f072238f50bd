import type { Cognito } from '../cognito.ts';
import type { AppClient } from '../pools/appClient.ts';
import type { UserPool } from '../pools/userPool.ts';
import type { SignUpSession } from './challengeNames.ts';
import {
  type Caller,
  type Challenge,
  closeChallenge,
  createChallenge,
  requireChallenge,
  sessionExpiredError,
} from './challenges.ts';

export const allowsChoice = ({ settings }: AppClient): boolean =>
  Boolean(settings.ExplicitAuthFlows?.includes('ALLOW_USER_AUTH'));

/**
 * Returns the `Session` of SignUp, which ConfirmSignUp takes. Only clients with ALLOW_USER_AUTH get one:
 * https://github.com/aws/aws-sdk-js-v3/issues/6724
 * Guess: it lives as long as the session of a challenge. AWS documents only the lifetime of ConfirmSignUp's session.
 */
export const startSignUpSession = (cognito: Cognito, caller: Caller): string | undefined =>
  allowsChoice(caller.client) ? createChallenge(cognito, caller, { name: 'session of SignUp' }) : undefined;

/** Returns the open session of a sign-up. Throws if it is of another user or client. */
export const requireSignUpSession = (
  cognito: Cognito,
  app: { pool: UserPool; client: AppClient },
  { session, username, name }: { session: string; username: string | undefined; name: SignUpSession },
): Challenge => {
  const challenge = requireChallenge(cognito, app, { session, name });
  if (challenge.user.username !== username) throw sessionExpiredError();
  return challenge;
};

/**
 * Returns the `Session` of ConfirmSignUp, with which InitiateAuth signs the user in. The session of SignUp is optional: Amplify
 * does not send it, and signs in with the one that ConfirmSignUp returns:
 * https://github.com/aws-amplify/amplify-js/blob/main/packages/auth/src/providers/cognito/apis/confirmSignUp.ts
 */
export const continueSignUpSession = (
  cognito: Cognito,
  caller: Caller,
  signUp: Challenge | undefined,
): string | undefined => {
  if (signUp) closeChallenge(cognito, signUp);
  return allowsChoice(caller.client)
    ? createChallenge(cognito, caller, { name: 'session of ConfirmSignUp' })
    : undefined;
};
