import { decodeJwt } from 'jose';

export interface User {
  readonly email: string;
  readonly password: string;
}

interface Answer {
  readonly data?: Record<string, { readonly __typename: string; readonly idToken?: string }> | null;
  readonly errors?: readonly { readonly message: string }[];
}

// As clients write them: one document each, with variables.
const SIGN_UP = 'mutation ($input: SignUpInput!) { signUp(input: $input) { __typename } }';
const VERIFY = 'mutation ($input: VerifyInput!) { verify(input: $input) { __typename } }';
const SIGN_IN =
  'mutation ($input: SignInInput!) { signIn(input: $input) { __typename ... on SignInPayload { idToken } } }';

/** Each resolves when it worked and else rejects with what was answered. */
export const createClient = ({ api, pool }: { api: string; pool: string }, signal: AbortSignal) => {
  const ask = async (query: string, input: object) => {
    const response = await fetch(api, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { input } }),
      signal: bounded(signal),
    });
    const text = await response.text();
    if (!text.startsWith('{')) throw new Error(`status ${response.status}: ${text.slice(0, 80)}`);
    // Safe: the graph answers JSON objects of this form.
    const { data, errors } = JSON.parse(text) as Answer;
    const field = Object.values(data ?? {})[0];
    if (!field) throw new Error(`status ${response.status}: ${errors?.[0]?.message}`);
    return field;
  };
  const codes = new Map<string, string>();
  return {
    signUp: async ({ email, password }: User): Promise<void> => {
      expectType(await ask(SIGN_UP, { email, password }), 'SignUpPayload');
    },
    /** At once, as people do: the pool keeps only the newest messages. */
    readCode: async ({ email }: User): Promise<void> => {
      const messages = await fetch(`${pool}/messages?to=${encodeURIComponent(email)}`, { signal: bounded(signal) });
      // Safe: the pool's documented answer.
      const [message] = (await messages.json()) as { code: string }[];
      if (!message) throw new Error('no code was sent');
      codes.set(email, message.code);
    },
    verify: async ({ email }: User): Promise<void> => {
      expectType(await ask(VERIFY, { username: email, code: codes.get(email) ?? '' }), 'VerifyPayload');
    },
    signIn: async ({ email, password }: User): Promise<void> => {
      const answer = await ask(SIGN_IN, { username: email, password });
      expectType(answer, 'SignInPayload');
      if (decodeJwt(answer.idToken ?? '').email !== email) throw new Error("another user's token");
    },
  };
};

/** A request that hangs is a failure of its own, long before the whole run is. */
const bounded = (signal: AbortSignal): AbortSignal => AbortSignal.any([signal, AbortSignal.timeout(30_000)]);

const expectType = ({ __typename }: { __typename: string }, expected: string): void => {
  if (__typename !== expected) throw new Error(__typename);
};
