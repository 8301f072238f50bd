import { expect, test } from 'vitest';
import { request, response } from '../../../../src/resolvers/profile/me.ts';
import { constraint, exception, type Row, requestOf, signedOutRows } from '../fixture.ts';

const refused = (name: string, message?: string) => response({ ...requestOf({}), error: exception(name, message) });

test('asks with the verified access token', () => {
  expect(request(requestOf({}, { accessToken: 'verified' }))).toEqual({ AccessToken: 'verified' });
});

test('answers all that Cognito knows of the user', () => {
  const UserAttributes = [
    { Name: 'sub', Value: 'sub' },
    { Name: 'email', Value: 'ada@example.com' },
    { Name: 'email_verified', Value: 'true' },
    { Name: 'phone_number', Value: '+14155550123' },
    { Name: 'phone_number_verified', Value: 'false' },
    { Name: 'name', Value: 'Ada' },
  ];
  const UserMFASettingList = ['SOFTWARE_TOKEN_MFA', 'SMS_MFA', 'WEB_AUTHN_MFA'];
  const result = { Username: 'uuid', UserAttributes, UserMFASettingList, PreferredMfaSetting: 'SOFTWARE_TOKEN_MFA' };
  expect(response({ ...requestOf({}), result })).toEqual({
    __typename: 'User',
    id: 'sub',
    username: 'uuid',
    email: 'ada@example.com',
    emailVerified: true,
    phoneNumber: '+14155550123',
    phoneNumberVerified: false,
    name: 'Ada',
    mfa: { __typename: 'MfaSettings', enabled: ['SMS', 'TOTP'], preferred: 'TOTP' },
  });
});

test('answers null for what Cognito does not know', () => {
  const result = { Username: 'uuid', UserAttributes: [{ Name: 'sub', Value: 'sub' }] };
  expect(response({ ...requestOf({}), result })).toEqual({
    __typename: 'User',
    id: 'sub',
    username: 'uuid',
    email: null,
    emailVerified: false,
    phoneNumber: null,
    phoneNumberVerified: false,
    name: null,
    mfa: { __typename: 'MfaSettings', enabled: [], preferred: null },
  });
});

const rows: readonly Row[] = [
  ...signedOutRows,
  ['InvalidParameterException', constraint('accessToken'), 'NotSignedInError'],
];
test.each(rows)('%s, "%s", is %s', (name, message, type) => {
  expect(refused(name, message).__typename).toBe(type);
});

test('an unexpected exception passes through', () => {
  expect(() => refused('ResourceNotFoundException')).toThrow(
    expect.objectContaining({ name: 'ResourceNotFoundException' }),
  );
});
