import { createHash, randomBytes } from 'node:crypto';
import type { PoolOptions } from '../src/server.ts';
import { startTestPool } from './testPool.ts';

export const CALLBACK = 'http://localhost:5173/signed-in';
export const LOGOUT = 'http://localhost:5173/';
export const ALL_SCOPES = 'openid email profile aws.cognito.signin.user.admin';

const FEDERATION = {
  identityProviders: [
    { name: 'Google', kind: 'GOOGLE', label: 'Google' },
    { name: 'Acme', kind: 'OIDC', label: 'Acme single sign-on' },
  ],
  client: {
    CallbackURLs: [CALLBACK, 'com.example.app://signed-in'],
    LogoutURLs: [LOGOUT],
    AllowedOAuthFlows: ['code'],
    AllowedOAuthScopes: ALL_SCOPES.split(' '),
    AllowedOAuthFlowsUserPoolClient: true,
    SupportedIdentityProviders: ['COGNITO', 'Google', 'Acme'],
  },
} satisfies Partial<PoolOptions>;

export interface Answer {
  status: number;
  /** The callback's parameters. */
  callback: Record<string, string>;
  location: string;
  cookie: string;
  page: string;
  headers: Headers;
}

const read = async (response: Response): Promise<Answer> => {
  const location = response.headers.get('location') ?? '';
  return {
    status: response.status,
    callback: URL.canParse(location) ? Object.fromEntries(new URL(location).searchParams) : {},
    location,
    cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '',
    page: await response.text(),
    headers: response.headers,
  };
};

export const toChallenge = (verifier: string): string => createHash('sha256').update(verifier).digest('base64url');

/** Starts a pool with Google and an OIDC provider, and a browser that follows no redirect. */
export const startFederationPool = async (options: Partial<PoolOptions> = {}) => {
  const pool = await startTestPool({ ...FEDERATION, ...options, client: { ...FEDERATION.client, ...options.client } });
  const verifier = randomBytes(32).toString('base64url');
  const toUrl = (changes: Record<string, string | undefined> = {}): string => {
    const parameters: Record<string, string | undefined> = {
      client_id: pool.clientId,
      redirect_uri: CALLBACK,
      response_type: 'code',
      scope: ALL_SCOPES,
      state: 'the state',
      nonce: 'the nonce',
      identity_provider: 'Google',
      code_challenge: toChallenge(verifier),
      code_challenge_method: 'S256',
      ...changes,
    };
    const given = Object.entries(parameters).filter((entry): entry is [string, string] => entry[1] !== undefined);
    return `${pool.endpoint}/oauth2/authorize?${new URLSearchParams(given)}`;
  };
  const open = async (changes: Record<string, string | undefined> = {}, cookie = '') =>
    read(await fetch(toUrl(changes), { redirect: 'manual', headers: { cookie } }));
  const submit = async (form: Record<string, string>, changes: Record<string, string | undefined> = {}) => {
    const body = new URLSearchParams({ action: 'continue', verified: 'true', ...form });
    return read(await fetch(toUrl(changes), { method: 'POST', redirect: 'manual', body }));
  };
  const token = async (form: Record<string, string | undefined>, headers: Record<string, string> = {}) => {
    const given = Object.entries(form).filter((entry): entry is [string, string] => entry[1] !== undefined);
    const body = new URLSearchParams(given);
    const response = await fetch(`${pool.endpoint}/oauth2/token`, { method: 'POST', headers, body });
    // Safe cast: the endpoint returns an object with these members, and the tests check those that they use.
    return { status: response.status, headers: response.headers, body: (await response.json()) as TokenBody };
  };
  const redeem = (code: string | undefined, changes: Record<string, string | undefined> = {}) =>
    token({
      grant_type: 'authorization_code',
      client_id: pool.clientId,
      code,
      redirect_uri: CALLBACK,
      code_verifier: verifier,
      ...changes,
    });
  /** Signs in at the provider and returns the tokens. */
  const federate = async (email = 'ann@example.com', changes: Record<string, string | undefined> = {}) =>
    (await redeem((await submit({ email }, changes)).callback.code)).body;
  return { ...pool, verifier, toUrl, open, submit, token, redeem, federate };
};

interface TokenBody {
  error?: string;
  error_description?: string;
  access_token: string;
  id_token: string;
  refresh_token: string;
  expires_in: number;
  token_type: string;
}
