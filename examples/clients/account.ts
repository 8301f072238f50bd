import { randomUUID } from 'node:crypto';
import { MeDocument, SignInDocument, SignUpDocument, VerifyDocument } from './generated/graphql.ts';
import { nextScreen } from './nextScreen.ts';
import { type Client, session } from './session.ts';

export const graph = process.env.GRAPH ?? 'http://localhost:4000/graphql';
const messages = process.env.MESSAGES_URL ?? 'http://127.0.0.1:9229/messages';

/** From sign-up to `me`, by any client. @returns who is signed in */
export const signUpAndIn = async ({ query, mutate }: Client): Promise<string> => {
  const [username, password] = [`${randomUUID()}@example.com`, 'Engine-1843'];

  const { signUp } = await mutate(SignUpDocument, { input: { email: username, password } });
  if (signUp.__typename !== 'SignUpPayload') throw new Error(signUp.message);

  const { verify } = await mutate(VerifyDocument, { input: { username, code: await newestCode(username) } });
  if ('message' in verify) throw new Error(verify.message);

  const { signIn } = await mutate(SignInDocument, { input: { username, password } });
  if (signIn.__typename !== 'SignInPayload') {
    const { name, message } = nextScreen(signIn);
    throw new Error(message ?? `The app would show ${name}.`);
  }
  session.accessToken = signIn.accessToken;
  session.refreshToken = signIn.refreshToken ?? undefined;

  const { me } = await query(MeDocument, {});
  if (me.__typename !== 'User') throw new Error(me.message);
  return `${me.email} is signed in`;
};

/** The local pool shows what it sends. */
const newestCode = async (address: string): Promise<string> => {
  const response = await fetch(`${messages}?to=${encodeURIComponent(address)}`);
  // Safe: the format that the README documents.
  const sent = (await response.json()) as { code: string }[];
  return sent.at(-1)?.code ?? '';
};
