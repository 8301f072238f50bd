import { expect, test, vi } from 'vitest';
import type { Config } from '../../src/config.ts';
import { type Api, bearer, startApi } from '../support/api.ts';
import { type CognitoStub, exceptionAnswer, type Fault, startCognitoStub } from '../support/cognitoStub.ts';
import { federationAt } from '../support/federation.ts';
import { operations, successes } from '../support/operations.ts';

/** Runs a test with an API and a stubbed Cognito of its own. */
const withApi = async (config: Partial<Config>, use: (api: Api, stub: CognitoStub) => Promise<void>) => {
  const stub = await startCognitoStub(successes);
  const api = await startApi(stub, { ...federationAt(stub.endpoint), ...config });
  try {
    await use(api, stub);
  } finally {
    await api.close();
    await stub.close();
  }
};

/** The fields without an access token. */
const PUBLIC = [
  'signUp',
  'verify',
  'resendCode',
  'signIn',
  'startSignIn',
  'selectSignInMethod',
  'answerPasskeyChallenge',
  'refreshTokens',
  'signOut',
  'forgotPassword',
  'resetPassword',
  'completeNewPassword',
  'selectMfaMethod',
  'signInMethods',
  'passwordPolicy',
  'signInProviders',
  'startFederatedSignIn',
  'finishFederatedSignIn',
];

/** The only fields with several calls. */
const SEVERAL_CALLS = {
  verify: ['ConfirmSignUp, InitiateAuth'],
  me: ['GetUser, ListWebAuthnCredentials, GetUserAuthFactors, ListUserSessions'],
  updateProfile: [
    'UpdateUserAttributes, GetUser, ListWebAuthnCredentials, GetUserAuthFactors, ListUserSessions',
    'GetUser, UpdateUserAttributes, GetUser, ListWebAuthnCredentials, GetUserAuthFactors, ListUserSessions',
  ],
  startTotpSetup: ['GetUser, AssociateSoftwareToken'],
  finishTotpSetup: ['VerifySoftwareToken, RespondToAuthChallenge'],
  setMfaPreference: ['GetUser, SetUserMFAPreference'],
  deletePasskey: ['GetUserAuthFactors, DeleteWebAuthnCredential'],
  changePassword: ['ChangePassword, GlobalSignOut'],
  linkProvider: [
    'GetUser, ExchangeCode, AdminGetUser, AdminDeleteUser, AdminLinkProviderForUser, GetUser, ListWebAuthnCredentials, GetUserAuthFactors, ListUserSessions',
  ],
  unlinkProvider: [
    'GetUser, GetUserAuthFactors, AdminDisableProviderForUser, ListWebAuthnCredentials, GetUserAuthFactors, ListUserSessions',
  ],
};

test.for(operations)('$field calls $calls of Cognito and nothing else', ({ field, input, calls, successType }) =>
  withApi({}, async (api, stub) => {
    const answer = await api.execute(field, input, bearer(await stub.accessToken()));
    // A field without errors answers a list.
    const [member = answer] = Array.isArray(answer) ? answer : [];
    expect(member).toMatchObject(successType === 'SignInProvider' ? { kind: 'GOOGLE' } : { __typename: successType });
    const cognitoCalls = stub.calls.filter((call) => call !== 'JWKS');
    expect(cognitoCalls).toEqual(calls);
    if (calls.length > 1) expect(Reflect.get(SEVERAL_CALLS, field)).toContain(calls.join(', '));
  }),
);

test('signUp calls Cognito twice when it confirms the user', () =>
  withApi({ autoConfirmSignUp: true }, async (api, stub) => {
    // The second call is signed.
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'key');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
    await api.execute('signUp', operations.find(({ field }) => field === 'signUp')?.input);
    expect(stub.calls).toEqual(['SignUp', 'AdminConfirmSignUp']);
    vi.unstubAllEnvs();
  }));

test('the API reads the password policy once when passwords are refused and when clients ask for it', () =>
  withApi({}, async (api, stub) => {
    const refuse: Fault = (response) => {
      response.writeHead(400, { 'content-type': 'application/x-amz-json-1.1' });
      response.end(JSON.stringify(exceptionAnswer('InvalidPasswordException', 'Password not long enough')));
    };
    stub.faults.set('SignUp', refuse);
    const { input } = operations.find(({ field }) => field === 'signUp') ?? {};
    await api.execute('signUp', input);
    await api.execute('signUp', input);
    await api.execute('passwordPolicy');
    expect(stub.calls).toEqual(['SignUp', 'DescribeUserPool', 'SignUp']);
    expect(api.failures()).toEqual([]);
  }));

test('a field without an access token does not fetch the signing keys when it receives one', () =>
  withApi({}, async (api, stub) => {
    const headers = bearer(await stub.accessToken());
    for (const { field, input } of operations.filter((operation) => PUBLIC.includes(operation.field))) {
      await api.execute(field, input, headers);
    }
    expect(stub.calls).not.toContain('JWKS');
  }));

test('the API fetches the signing keys once when ten requests arrive at once', () =>
  withApi({}, async (api, stub) => {
    const headers = bearer(await stub.accessToken());
    await Promise.all(Array.from({ length: 10 }, () => api.execute('me', undefined, headers)));
    await api.execute('signOutEverywhere', undefined, headers);
    expect(stub.calls.filter((call) => call === 'JWKS')).toEqual(['JWKS']);
  }));
