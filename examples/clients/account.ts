import { randomUUID } from 'node:crypto';
import { chooseScreen } from './chooseScreen.ts';
import { MeDocument, SignInDocument, SignUpDocument, VerifyDocument } from './generated/graphql.ts';
import { type Client, session } from './session.ts';

export const apiUrl = process.env.API_URL ?? 'http://localhost:4000/graphql';
const messagesUrl = process.env.MESSAGES_URL ?? 'http://127.0.0.1:9229/messages';

/** Signs up a new user, confirms the account, signs in and queries `me`. @returns a line that names the user */
export const signUpAndIn = async ({ query, mutate }: Client): Promise<string> => {
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
  session.accessToken = signIn.accessToken;
  session.refreshToken = signIn.refreshToken ?? undefined;

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
