import { randomUUID } from 'node:crypto';
import type { AuthClient } from 'cognito-graphql-auth-client';
import { chooseScreen } from './chooseScreen.ts';
import { readCode } from './local.ts';

/** Signs up a new user with a password, confirms the account and signs in. @returns the username */
export const signUpAndIn = async (auth: AuthClient): Promise<string> => {
  const [username, password] = [`${randomUUID()}@example.com`, 'Engine-1843'];

  const signedUp = await auth.signUp({ email: username, password });
  if (signedUp.__typename !== 'SignUpPayload') throw new Error(signedUp.message);

  const verified = await auth.verify({ username, code: await readCode(username) });
  if (verified.__typename !== 'VerifyPayload') throw new Error(verified.__typename);

  const { name, message } = chooseScreen(await auth.signIn({ username, password }));
  if (name !== 'home') throw new Error(message ?? `The app would show ${name}.`);
  return username;
};

/** Signs up a new user without a password. The code that confirms the account also signs in. @returns the username */
export const signUpWithoutPassword = async (auth: AuthClient): Promise<string> => {
  const username = `${randomUUID()}@example.com`;

  const signedUp = await auth.signUp({ email: username });
  if (signedUp.__typename !== 'SignUpPayload') throw new Error(signedUp.message);

  const { session } = signedUp;
  const verified = await auth.verify({ username, session, code: await readCode(username) });
  // Otherwise the account is confirmed, but the session has expired: the user signs in.
  if (verified.__typename !== 'SignInPayload') throw new Error(verified.__typename);
  return username;
};

/** Signs in with a code that is sent by email. To send another code, call it again. */
export const signInByCode = async (auth: AuthClient, username: string): Promise<void> => {
  const step = await auth.startSignIn({ username, method: 'EMAIL_CODE' });
  if (step.__typename !== 'CodeChallenge') throw new Error(chooseScreen(step).message);
  const { session } = step;
  const result = await auth.verify({ username: step.username, session, code: await readCode(username) });
  if (result.__typename !== 'SignInPayload') throw new Error(result.__typename);
};
