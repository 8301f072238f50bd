import { expect, test } from 'vitest';
import { tables } from '../../../../src/mapping/exceptions.ts';
import { functions, requiresSignIn, response } from '../../../../src/resolvers/profile/me.ts';
import { unsignedToken } from '../../../support/federation.ts';
import { contextOf } from '../context.ts';
import { user } from '../payloads.ts';

const [readUser] = functions;

test('requires sign-in', () => {
  expect(requiresSignIn).toBe(true);
});

test('returns the access token when the user is signed in', () => {
  expect(readUser.request(contextOf({}, { accessToken: 'verified' }))).toEqual({ AccessToken: 'verified' });
});

test('returns the attributes and MFA settings when Cognito returns them', () => {
  const UserAttributes = [
    { Name: 'sub', Value: 'sub' },
    { Name: 'email', Value: 'ada@example.com' },
    { Name: 'email_verified', Value: 'true' },
    { Name: 'phone_number', Value: '+14155550123' },
    { Name: 'phone_number_verified', Value: 'false' },
    { Name: 'name', Value: 'Ada' },
    { Name: 'identities', Value: '[]' },
    { Name: 'cognito:user_status', Value: 'CONFIRMED' },
    { Name: 'nickname', Value: '' },
    { Name: 'family_name', Value: 'King' },
    { Name: 'custom:plan', Value: 'free' },
  ];
  const UserMFASettingList = ['SOFTWARE_TOKEN_MFA', 'SMS_MFA', 'WEB_AUTHN_MFA'];
  const result = { Username: 'uuid', UserAttributes, UserMFASettingList, PreferredMfaSetting: 'SOFTWARE_TOKEN_MFA' };
  expect(readUser.response({ ...contextOf({}), result })).toEqual({
    ...user,
    email: 'ada@example.com',
    emailVerified: true,
    phoneNumber: '+14155550123',
    phoneNumberVerified: false,
    name: 'Ada',
    attributes: [
      { __typename: 'UserAttribute', name: 'custom:plan', value: 'free' },
      { __typename: 'UserAttribute', name: 'family_name', value: 'King' },
    ],
    mfa: { __typename: 'MfaSettings', enabled: ['SMS', 'TOTP'], preferred: 'TOTP', passkey: true },
  });
});

test('returns the groups of the access token when it has some', () => {
  const result = { Username: 'uuid', UserAttributes: [{ Name: 'sub', Value: 'sub' }] };
  const groupsOf = (claims: object) =>
    readUser.response({ ...contextOf({}, { accessToken: unsignedToken(claims) }), result }).groups;
  expect(groupsOf({ 'cognito:groups': ['admins', 'editors'] })).toEqual(['admins', 'editors']);
  expect(groupsOf({})).toEqual([]);
});

test('returns null for the other fields when the user has only a sub', () => {
  const result = { Username: 'uuid', UserAttributes: [{ Name: 'sub', Value: 'sub' }] };
  expect(readUser.response({ ...contextOf({}), result })).toEqual(user);
});

test('returns the answers of the table when Cognito throws', () => {
  for (const { exceptions } of functions) expect(exceptions).toMatchObject(tables.accessToken);
});

test('returns the result of the last function when all have succeeded', () => {
  expect(response(contextOf({}, { prev: { result: user } }))).toBe(user);
});
