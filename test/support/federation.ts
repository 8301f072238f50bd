import type { Config } from '../../src/config.ts';
import { encodeFlow } from '../../src/resolvers/federation/flow.ts';

export const redirectUri = 'https://app.example.com/signed-in';
export const logoutUri = 'https://app.example.com/';

/** The settings of a deployment with two identity providers, whose domain is at `endpoint`. */
export const federationAt = (endpoint: string) =>
  ({
    oauthEndpoint: endpoint,
    callbackUrls: [redirectUri, 'com.example.app://signed-in'],
    logoutUrls: [logoutUri, 'com.example.app://signed-out'],
    signInProviders: [
      { __typename: 'SignInProvider', name: 'Google', kind: 'GOOGLE', label: 'Google' },
      { __typename: 'SignInProvider', name: 'Acme', kind: 'OIDC', label: 'Acme single sign-on' },
    ],
    linkProviders: true,
  }) as const satisfies Partial<Config>;

/** A flow that no API has started. Each part is 256 bits in base64url. */
export const flow = {
  state: 'hunter2-state'.padEnd(43, '0'),
  verifier: 'hunter2-verifier'.padEnd(43, '0'),
  nonce: 'hunter2-nonce'.padEnd(43, '0'),
  redirectUri,
  provider: 'Google',
};
export const encodedFlow = encodeFlow(flow);
export const callback = { flow: encodedFlow, state: flow.state, code: 'hunter2-code' };

/** The time at which the tokens were issued, in epoch seconds. */
export const ISSUED_AT = 1_800_000_000;

/** The claims of the first sign-in of a Google user. */
export const idTokenClaims = {
  sub: 'federated-sub',
  iat: ISSUED_AT,
  nonce: flow.nonce,
  'cognito:username': 'google_king1815',
  identities: [{ providerName: 'Google', userId: 'King1815', primary: 'true', dateCreated: '1799999990000' }],
};

/** Returns a JWT that nobody has signed: the API reads ID tokens of the token endpoint only. */
export const unsignedToken = (claims: object): string =>
  `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.c2ln`;

/** Returns the answer of the token endpoint. */
export const tokenAnswer = (claims: object = idTokenClaims) => ({
  access_token: 'access',
  id_token: unsignedToken(claims),
  refresh_token: 'refresh',
  token_type: 'Bearer',
  expires_in: 3600,
});

/** Returns the attribute `identities` of a user with a password who has linked these providers. */
export const linkedIdentities = (...providers: readonly string[]) => ({
  Name: 'identities',
  Value: JSON.stringify(
    providers.map((providerName) => ({ providerName, userId: 'King1815', primary: false, dateCreated: 1799999990000 })),
  ),
});

/** The account that a first sign-in at the provider has created, as AdminGetUser returns it. */
export const newAccount = {
  Username: 'google_king1815',
  UserStatus: 'EXTERNAL_PROVIDER',
  UserCreateDate: ISSUED_AT - 10,
};
