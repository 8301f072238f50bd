import { expect, test } from 'vitest';
import { codeChallenge, randomToken } from '../../../../src/cognito/pkce.ts';
import type { StartFederatedSignInInput } from '../../../../src/generated/types.ts';
import { authErrors } from '../../../../src/messages.ts';
import { decodeFlow } from '../../../../src/resolvers/federation/flow.ts';
import { functions, input, response } from '../../../../src/resolvers/federation/startFederatedSignIn.ts';
import type { App } from '../../../../src/runtime/app.ts';
import { invalidInput } from '../../../../src/runtime/input.ts';
import { federationAt, redirectUri } from '../../../support/federation.ts';
import { app, contextOf, faultsOf } from '../context.ts';

const federated: App = { ...app, ...federationAt('https://auth.example.com'), randomToken, codeChallenge };
const given = { provider: 'Google', redirectUri };
const start = (more: Partial<StartFederatedSignInInput> = {}, of: App = federated) =>
  response(contextOf({ input: { ...given, ...more } }, { app: of }));

const started = (more: Partial<StartFederatedSignInInput> = {}) => {
  const answer = start(more);
  if (answer.__typename !== 'StartFederatedSignInPayload') throw new Error(answer.__typename);
  const url = new URL(answer.url);
  return { url, parameters: Object.fromEntries(url.searchParams), flow: decodeFlow(answer.flow ?? '') };
};

test('makes no call', () => {
  expect(functions).toEqual([]);
});

test('returns no fault when the input is valid', () => {
  expect(faultsOf(input, { ...given, loginHint: 'ada@example.com', prompt: 'LOGIN' })).toEqual({});
  expect(faultsOf(input, { ...given, loginHint: null, prompt: null })).toEqual({});
});

test('returns a fault for each field when the input is invalid', () => {
  const invalid = { provider: '', redirectUri: 'a\n', loginHint: 'a'.repeat(129) };
  expect(faultsOf(input, invalid)).toEqual({
    provider: 'REQUIRED',
    redirectUri: 'CONTROL_CHARACTERS',
    loginHint: 'TOO_LONG',
  });
});

test('returns the address of the domain with all parameters', () => {
  const { url, parameters, flow } = started({ loginHint: 'ada+1@example.com', prompt: 'SELECT_ACCOUNT' });
  expect(url.origin + url.pathname).toBe('https://auth.example.com/oauth2/authorize');
  expect(parameters).toEqual({
    response_type: 'code',
    client_id: 'client',
    redirect_uri: redirectUri,
    identity_provider: 'Google',
    scope: 'openid email profile aws.cognito.signin.user.admin',
    state: flow?.state,
    nonce: flow?.nonce,
    code_challenge: codeChallenge(flow?.verifier ?? ''),
    code_challenge_method: 'S256',
    login_hint: 'ada+1@example.com',
    prompt: 'select_account',
  });
});

test('returns the address without the verifier', () => {
  const { url, flow } = started();
  expect(url.href.includes(flow?.verifier ?? '')).toBe(false);
});

test('returns another state, verifier and nonce each time, of 256 bits', () => {
  const flows = [started().flow, started().flow];
  const tokens = flows.flatMap((flow) => [flow?.state ?? '', flow?.verifier ?? '', flow?.nonce ?? '']);
  expect(new Set(tokens).size).toBe(6);
  for (const token of tokens) expect(Buffer.from(token, 'base64url')).toHaveLength(32);
});

test('returns the address and the provider in the flow, for its callback', () => {
  expect(started().flow).toMatchObject(given);
});

test.each([
  ['the provider is unknown', { provider: 'Facebook' }, federated],
  ['the provider is Cognito itself', { provider: 'COGNITO' }, federated],
  ['the deployment has no domain', {}, { ...federated, oauthEndpoint: undefined }],
])('returns SignInMethodUnavailableError when %s', (_, more, of) => {
  expect(start(more, of)).toEqual(authErrors.signInMethodUnavailable);
});

test.each([
  'https://evil.example/signed-in',
  `${redirectUri}/`,
  `${redirectUri}?next=https://evil.example`,
  redirectUri.replace('app.', 'app.example.com.evil.'),
  redirectUri.toUpperCase(),
  'https://app.example.com',
])('returns NOT_ALLOWED when the deployment does not list exactly the address %s', (address) => {
  expect(start({ redirectUri: address })).toEqual(invalidInput({ field: 'redirectUri', code: 'NOT_ALLOWED' }));
});
