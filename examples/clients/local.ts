import { type AuthClient, createAuthClient } from 'cognito-graphql-auth-client';

/** The API of `npm start`. */
export const apiUrl = process.env.API_URL ?? 'http://localhost:4000/graphql';
const messagesUrl = process.env.MESSAGES_URL ?? 'http://127.0.0.1:9229/messages';

/** Creates a client for Node, which has no cookies. */
export const createLocalAuth = (): AuthClient => {
  let kept: string | null = null;
  const delivery = {
    get: () => kept,
    set: (refreshToken: string) => {
      kept = refreshToken;
    },
    remove: () => {
      kept = null;
    },
  };
  return createAuthClient({ url: apiUrl, delivery });
};

/** Returns the newest code that the local pool sent to an address. */
export const readCode = async (address: string): Promise<string> => {
  const response = await fetch(`${messagesUrl}?to=${encodeURIComponent(address)}`);
  // Safe: the documented format of the local pool's /messages.
  const messages = (await response.json()) as { code: string }[];
  return messages.at(-1)?.code ?? '';
};
