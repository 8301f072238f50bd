import { randomUUID } from 'node:crypto';
import { chooseScreen } from './chooseScreen.ts';
import {
  MeDocument,
  SignInDocument,
  SignUpDocument,
  StartSignInDocument,
  VerifyDocument,
} from './generated/graphql.ts';
import { type Client, keepTokens, session } from './session.ts';

export const apiUrl = process.env.API_URL ?? 'http://localhost:4000/graphql';
const messagesUrl = process.env.MESSAGES_URL ?? 'http://127.0.0.1:9229/messages';

/** Signs up a new user with a password, confirms the account and signs in. @returns the username */
export const signUpAndIn = async ({ mutate }: Client): Promise<string> => {
  const [username, password] = [`${randomUUID()}@example.com`, 'Engine-1843'];

  const { signUp } = await mutate(SignUpDocument, { input: { email: username, password } });
  if (signUp.__typename !== 'SignUpPayload') throw new Error(signUp.message);

  const { verify } = await mutate(VerifyDocument, { input: { username, code: await readCode(username) } });
  if ('message' in verify) throw new Error(verify.message);

  const { signIn } = await mutate(SignInDocument, { input: { username, password } });
  if (signIn.__typename !== 'SignInPayload') {
    const { name, message } = chooseScreen(signIn);
    throw new Error(message ?? `The app would show ${name}.`);
  }
  keepTokens(signIn);
  return username;
};

/** Signs up a new user without a password. The code that confirms the account also signs in. @returns the username */
export const signUpWithoutPassword = async ({ mutate }: Client): Promise<string> => {
  const username = `${randomUUID()}@example.com`;

  const { signUp } = await mutate(SignUpDocument, { input: { email: username } });
  if (signUp.__typename !== 'SignUpPayload') throw new Error(signUp.message);

  const input = { username, session: signUp.session, code: await readCode(username) };
  const { verify } = await mutate(VerifyDocument, { input });
  if ('message' in verify) throw new Error(verify.message);
  // Otherwise the account is confirmed, but the session has expired: the user signs in.
  if (verify.__typename === 'SignInPayload') keepTokens(verify);
  return username;
};

/** Signs in with a code that is sent by email. To send another code, call it again. */
export const signInByCode = async ({ mutate }: Client, username: string): Promise<void> => {
  const { startSignIn } = await mutate(StartSignInDocument, { input: { username, method: 'EMAIL_CODE' } });
  if (startSignIn.__typename !== 'CodeChallenge') {
    const { name, message } = chooseScreen(startSignIn);
    throw new Error(message ?? `The app would show ${name}.`);
  }
  const input = { username: startSignIn.username, session: startSignIn.session, code: await readCode(username) };
  const { verify } = await mutate(VerifyDocument, { input });
  if (verify.__typename !== 'SignInPayload') throw new Error(verify.__typename);
  keepTokens(verify);
};

/** Signs two users up and in. @returns a line for each */
export const demonstrate = async (client: Client): Promise<string> => {
  await signUpAndIn(client);
  const withPassword = await nameUser(client);
  const username = await signUpWithoutPassword(client);
  const withoutPassword = await nameUser(client);
  session.accessToken = undefined;
  await signInByCode(client, username);
  return `${withPassword}\n${withoutPassword}\n${await nameUser(client)} again, by code`;
};

const nameUser = async ({ query }: Client): Promise<string> => {
  const { me } = await query(MeDocument, {});
  if (me.__typename !== 'User') throw new Error(me.message);
  return `${me.email} is signed in`;
};

/** Returns the newest code that the local pool sent to an address. */
const readCode = async (address: string): Promise<string> => {
  const response = await fetch(`${messagesUrl}?to=${encodeURIComponent(address)}`);
  // Safe: the documented format of the local pool's /messages.
  const messages = (await response.json()) as { code: string }[];
  return messages.at(-1)?.code ?? '';
};
