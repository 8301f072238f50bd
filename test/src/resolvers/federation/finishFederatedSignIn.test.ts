import { describe, expect, test } from 'vitest';
import type { FinishFederatedSignInInput } from '../../../../src/generated/types.ts';
import { tables } from '../../../../src/mapping/exceptions.ts';
import { authErrors } from '../../../../src/messages.ts';
import { exceptions, input, request, response } from '../../../../src/resolvers/federation/finishFederatedSignIn.ts';
import { encodeFlow } from '../../../../src/resolvers/federation/flow.ts';
import type { App } from '../../../../src/runtime/app.ts';
import { earlyReturn } from '../../../../src/runtime/earlyReturn.ts';
import { invalidInput } from '../../../../src/runtime/input.ts';
import {
  callback,
  encodedFlow,
  federationAt,
  flow,
  idTokenClaims,
  redirectUri,
  unsignedToken,
} from '../../../support/federation.ts';
import { app, contextOf, faultsOf } from '../context.ts';

const federated: App = { ...app, ...federationAt('https://auth.example.com') };
const contextFor = (more: Partial<FinishFederatedSignInInput> = {}, flowCookie?: string) =>
  contextOf({ input: { ...callback, ...more } }, { app: federated, flowCookie });
const { federationCanceled, federationExpired, federationFailed, federationLinked, federationRefused } = authErrors;
const mismatch = earlyReturn(authErrors.federationStateMismatch);

test('returns no fault when the callback has a code or an error, of any text', () => {
  expect(faultsOf(input, callback)).toEqual({});
  const description = '\u0000 very long '.repeat(1000);
  expect(faultsOf(input, { state: 'a', error: 'x\ny', errorDescription: description })).toEqual({});
});

test('returns a fault for each field when state, code and flow are invalid', () => {
  expect(faultsOf(input, { state: '', code: 'a b', flow: 'a'.repeat(4097) })).toEqual({
    state: 'REQUIRED',
    code: 'SPACES',
    flow: 'TOO_LONG',
  });
});

const exchanged = {
  Endpoint: 'https://auth.example.com',
  ClientId: 'client',
  ClientSecret: undefined,
  Code: callback.code,
  CodeVerifier: flow.verifier,
  RedirectUri: redirectUri,
};

test('returns the code with the verifier and the address of the start', () => {
  expect(request(contextFor())).toEqual(exchanged);
});

test('returns the flow of the cookie when the input has none', () => {
  expect(request(contextFor({ flow: null }, encodedFlow))).toEqual(exchanged);
});

test('returns FEDERATION_EXPIRED when there is neither a flow nor a cookie', () => {
  expect(request(contextFor({ flow: null }))).toStrictEqual(earlyReturn(federationExpired));
});

test.each([
  ['state is of another sign-in', { state: flow.nonce }],
  ['state is the beginning of the right one', { state: flow.state.slice(0, -1) }],
  ['flow is of another sign-in', { flow: encodeFlow({ ...flow, state: flow.nonce }) }],
  ['flow is malformed', { flow: 'x' }],
  ['flow has another address', { flow: encodeFlow({ ...flow, redirectUri: 'https://evil.example/' }) }],
])('returns FEDERATION_STATE_MISMATCH without a call when the %s', (_, more) => {
  expect(request(contextFor(more))).toStrictEqual(mismatch);
});

test('returns FEDERATION_STATE_MISMATCH before it looks at the error of a forged callback', () => {
  const forged = { state: 'forged', code: null, error: 'invalid_request', errorDescription: 'Already found an entry' };
  expect(request(contextFor(forged))).toStrictEqual(mismatch);
});

test('returns REQUIRED when the callback has neither a code nor an error', () => {
  const fault = invalidInput({ field: 'code', code: 'REQUIRED' });
  expect(request(contextFor({ code: null }))).toStrictEqual(earlyReturn(fault));
});

test('returns FEDERATION_FAILED when the deployment has no domain', () => {
  const ctx = contextOf({ input: callback }, { app: { ...federated, oauthEndpoint: undefined } });
  expect(request(ctx)).toStrictEqual(earlyReturn(federationFailed));
});

describe('with an error of the callback', () => {
  test.each([
    ['access_denied', undefined, federationCanceled],
    ['access_denied', 'User denied', federationCanceled],
    ['invalid_request', 'user_cancelled_login: The user cancelled', federationCanceled],
    ['invalid_request', 'Already found an entry for username google_123 ', federationLinked],
    ['invalid_request', 'PreSignUp failed with error Members only. ', federationRefused],
    ['invalid_request', 'PreAuthentication failed with error access_denied.', federationRefused],
    ['invalid_request', 'The request to the provider timed out', federationExpired],
    ['invalid_request', 'attributes required: [email]', federationFailed],
    ['server_error', null, federationFailed],
    ['<script>', '<script>alert(1)</script>', federationFailed],
  ])('returns a reason and none of the texts when they are %s, "%s"', (error, errorDescription, answer) => {
    const more = { error, errorDescription: errorDescription ?? null };
    expect(request(contextFor(more))).toStrictEqual(earlyReturn(answer));
  });

  test('ignores a code that comes with it', () => {
    expect(request(contextFor({ error: 'server_error' }))).toStrictEqual(earlyReturn(federationFailed));
  });
});

const resultWith = (claims: object) => ({
  AuthenticationResult: { AccessToken: 'a', IdToken: unsignedToken(claims), RefreshToken: 'r', ExpiresIn: 3600 },
});

test('returns the tokens when the ID token has the nonce of the flow', () => {
  const idToken = unsignedToken(idTokenClaims);
  expect(response({ ...contextFor(), result: resultWith(idTokenClaims) })).toEqual({
    __typename: 'SignInPayload',
    message: 'You are signed in.',
    accessToken: 'a',
    idToken,
    refreshToken: 'r',
    tokenType: 'Bearer',
    expiresIn: 3600,
  });
});

test.each([
  ['another nonce', { ...idTokenClaims, nonce: flow.state }],
  ['no nonce', { sub: 'sub' }],
])('returns FEDERATION_STATE_MISMATCH without tokens when the ID token has %s', (_, claims) => {
  expect(response({ ...contextFor(), result: resultWith(claims) })).toEqual(authErrors.federationStateMismatch);
});

test.each(['', 'abc', 'a.b.c'])('throws when the ID token is no JWT: "%s"', (IdToken) => {
  const result = { AuthenticationResult: { AccessToken: 'a', IdToken } };
  expect(() => response({ ...contextFor(), result })).toThrow();
});

test('returns the answers of the table when the token endpoint throws', () => {
  expect(exceptions).toBe(tables.exchangeCode);
});
