import { decodeJwt } from 'jose';

export interface User {
  readonly email: string;
  readonly password: string;
}

interface GraphQLResponse {
  readonly data?: Record<string, { readonly __typename: string; readonly idToken?: string }> | null;
  readonly errors?: readonly { readonly message: string }[];
}

// One document for each mutation, with variables, as clients send them.
const SIGN_UP = 'mutation ($input: SignUpInput!) { signUp(input: $input) { __typename } }';
const VERIFY = 'mutation ($input: VerifyInput!) { verify(input: $input) { __typename } }';
const SIGN_IN =
  'mutation ($input: SignInInput!) { signIn(input: $input) { __typename ... on SignInPayload { idToken } } }';

/** Returns functions that reject with the error's type if a step does not succeed. */
export const createClient = ({ api, pool }: { api: string; pool: string }, signal: AbortSignal) => {
  const send = async (query: string, input: object) => {
    const response = await fetch(api, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { input } }),
      signal: withTimeout(signal),
    });
    const text = await response.text();
    if (!text.startsWith('{')) throw new Error(`status ${response.status}: ${text.slice(0, 80)}`);
    // Safe: the API's responses have this form.
    const { data, errors } = JSON.parse(text) as GraphQLResponse;
    const field = Object.values(data ?? {})[0];
    if (!field) throw new Error(`status ${response.status}: ${errors?.[0]?.message}`);
    return field;
  };
  const codes = new Map<string, string>();
  return {
    signUp: async ({ email, password }: User): Promise<void> => {
      expectType(await send(SIGN_UP, { email, password }), 'SignUpPayload');
    },
    /** Reads the code immediately, because the pool keeps only the newest messages. */
    readCode: async ({ email }: User): Promise<void> => {
      const messages = await fetch(`${pool}/messages?to=${encodeURIComponent(email)}`, { signal: withTimeout(signal) });
      // Safe: the documented response of the pool.
      const [message] = (await messages.json()) as { code: string }[];
      if (!message) throw new Error('no code was sent');
      codes.set(email, message.code);
    },
    verify: async ({ email }: User): Promise<void> => {
      expectType(await send(VERIFY, { username: email, code: codes.get(email) ?? '' }), 'VerifyPayload');
    },
    signIn: async ({ email, password }: User): Promise<void> => {
      const result = await send(SIGN_IN, { username: email, password });
      expectType(result, 'SignInPayload');
      if (decodeJwt(result.idToken ?? '').email !== email) throw new Error("another user's token");
    },
  };
};

/** Limits each request to 30 s, so that one that hangs fails long before the whole run does. */
const withTimeout = (signal: AbortSignal): AbortSignal => AbortSignal.any([signal, AbortSignal.timeout(30_000)]);

const expectType = ({ __typename }: { __typename: string }, expected: string): void => {
  if (__typename !== expected) throw new Error(__typename);
};
