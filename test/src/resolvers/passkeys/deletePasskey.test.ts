import { expect, test } from 'vitest';
import { tables } from '../../../../src/mapping/exceptions.ts';
import { authErrors } from '../../../../src/messages.ts';
import * as deletePasskey from '../../../../src/resolvers/passkeys/deletePasskey.ts';
import { invalidInput } from '../../../../src/runtime/input.ts';
import { linkedIdentities, unsignedToken } from '../../../support/federation.ts';
import { answerOf, app, constraint, exception, faultsOf } from '../context.ts';
import { execute, type Outcomes } from '../federation/execute.ts';

const { input, requiresSignIn, functions } = deletePasskey;
const { exceptions } = functions[3];
/** As Cognito lists a passkey. */
const credentialOf = (CredentialId: string) => ({
  CredentialId,
  FriendlyCredentialName: 'Platform passkey',
  RelyingPartyId: 'localhost',
  AuthenticatorTransports: [],
  CreatedAt: new Date(0),
});

test('requires sign-in', () => {
  expect(requiresSignIn).toBe(true);
});

test.each([
  ['Zm9v_-', {}],
  ['a'.repeat(1364), {}],
  ['a'.repeat(1365), { id: 'TOO_LONG' }],
  ['', { id: 'REQUIRED' }],
  ['Zm9v=', { id: 'INVALID' }],
  ['../', { id: 'INVALID' }],
])('returns the fault of the ID: %#', (id, faults) => {
  expect(faultsOf(input, { id })).toEqual(faults);
});

const outcomes: Outcomes = {
  GetUserAuthFactors: { Username: 'ada', ConfiguredUserAuthFactors: ['WEB_AUTHN'] },
  GetUser: { Username: 'ada' },
  ListWebAuthnCredentials: { Credentials: [credentialOf('Zm9v')] },
};
const run = (more: Outcomes = {}) =>
  execute(
    deletePasskey,
    { app, outcomes: { ...outcomes, ...more } },
    { input: { id: 'Zm9v' }, accessToken: unsignedToken({ username: 'ada' }) },
  );
const namesOf = ({ sent }: Awaited<ReturnType<typeof run>>) => sent.map(([name]) => name);
const factors = (...ConfiguredUserAuthFactors: string[]) => ({ Username: 'ada', ConfiguredUserAuthFactors });
const payload = {
  __typename: 'DeletePasskeyPayload',
  message: 'The passkey no longer works here. You can also delete it where it is stored.',
};

test.each([
  ['a password', factors('WEB_AUTHN', 'PASSWORD')],
  ['a code', factors('WEB_AUTHN', 'EMAIL_OTP')],
  ['a password and MFA', { ...factors('WEB_AUTHN', 'PASSWORD'), UserMFASettingList: ['SOFTWARE_TOKEN_MFA'] }],
  ['no passkey that works', factors()],
])('deletes the passkey after one more call when the user has %s', async (_, GetUserAuthFactors) => {
  const deleted = await run({ GetUserAuthFactors });
  expect(deleted.answer).toEqual(payload);
  expect(namesOf(deleted)).toEqual(['GetUserAuthFactors', 'DeleteWebAuthnCredential']);
  expect(deleted.sent.at(-1)?.[1]).toMatchObject({ CredentialId: 'Zm9v' });
});

test('deletes the passkey when the user has an identity of a provider', async () => {
  const GetUser = { Username: 'ada', UserAttributes: [linkedIdentities('Google')] };
  const deleted = await run({ GetUser });
  expect(deleted.answer).toEqual(payload);
  expect(namesOf(deleted)).toEqual(['GetUserAuthFactors', 'GetUser', 'DeleteWebAuthnCredential']);
});

test('deletes the passkey when the user has another one', async () => {
  const ListWebAuthnCredentials = { Credentials: [credentialOf('Zm9v'), credentialOf('YmFy')] };
  expect((await run({ ListWebAuthnCredentials })).answer).toEqual(payload);
});

test.each([
  ['the passkey alone', factors('WEB_AUTHN')],
  [
    'the passkey, and codes that MFA rules out',
    { ...factors('WEB_AUTHN', 'EMAIL_OTP'), UserMFASettingList: ['SMS_MFA'] },
  ],
])('returns LAST_SIGN_IN_METHOD without a deletion when the user has %s', async (_, GetUserAuthFactors) => {
  const refused = await run({ GetUserAuthFactors });
  expect(refused.answer).toEqual(invalidInput({ field: 'id', code: 'LAST_SIGN_IN_METHOD' }));
  expect(namesOf(refused)).toEqual(['GetUserAuthFactors', 'GetUser', 'ListWebAuthnCredentials']);
});

test.each(['GetUserAuthFactors', 'GetUser', 'ListWebAuthnCredentials'])(
  'returns NotSignedInError when Cognito rejects the token in %s',
  async (name) => {
    const refused = await run({ [name]: exception('NotAuthorizedException', 'Access Token has been revoked') });
    expect(refused.answer).toEqual(authErrors.notSignedIn);
  },
);

test('returns the answers of the table when the resolver has no row of its own', () => {
  const { InvalidParameterException, ...others } = tables.accessToken;
  expect(exceptions).toMatchObject(others);
});

test.each([
  ['ResourceNotFoundException', 'Passkey not found', authErrors.passkeyNotFound],
  ['InvalidParameterException', constraint('accessToken'), authErrors.notSignedIn],
  ['InvalidParameterException', constraint('credentialId'), { fields: [{ field: 'id', code: 'INVALID' }] }],
  ['InvalidParameterException', 'Something new', { fields: [{ field: 'id', code: 'INVALID' }] }],
])('returns the answer for the ID when Cognito throws %s, "%s"', (name, message, answer) => {
  expect(answerOf(exceptions, exception(name, message))).toMatchObject(answer);
});

test('returns undefined when Cognito throws InternalErrorException', () => {
  expect(answerOf(exceptions, exception('InternalErrorException'))).toBeUndefined();
});
