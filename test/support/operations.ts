import { encodeChallengeSession } from '../../src/resolvers/signIn/challengeSession.ts';
import type { Answers } from './cognitoStub.ts';

const encodeSession = (challenge: string) =>
  encodeChallengeSession({ challenge, username: 'ada', session: 'session', account: 'ada' });
const username = 'ada@example.com';
const [password, newPassword, code, refreshToken] = ['Hunter2-password', 'Hunter2-next', '90753164', 'hunter2-refresh'];

/** Values of the inputs that neither an error nor a log line may repeat. */
export const SECRETS = [password, newPassword, code, refreshToken, encodeSession('SMS_MFA')];

export interface Operation {
  readonly field: string;
  readonly input: object | undefined;
  /** The Cognito operations that the field calls, in order. */
  readonly calls: readonly string[];
  /** The union member that reports success. */
  readonly successType: string;
}

const operation = (
  field: string,
  input: object | undefined,
  ...[calls, successType]: [string[], string]
): Operation => ({
  field,
  input,
  calls,
  successType,
});

/** Each root field, in each of its uses, with input that passes the checks. */
export const operations: readonly Operation[] = [
  operation('signUp', { email: username, password }, ['SignUp'], 'SignUpPayload'),
  operation('verify', { username, code }, ['ConfirmSignUp'], 'VerifyPayload'),
  operation(
    'verify',
    { username, code, session: encodeSession('SMS_MFA') },
    ['RespondToAuthChallenge'],
    'SignInPayload',
  ),
  operation('resendCode', { username }, ['ResendConfirmationCode'], 'ResendCodePayload'),
  operation('signIn', { username, password }, ['InitiateAuth'], 'SignInPayload'),
  operation('refreshTokens', { refreshToken }, ['GetTokensFromRefreshToken'], 'RefreshTokensPayload'),
  operation('signOut', { refreshToken }, ['RevokeToken'], 'SignOutPayload'),
  operation('signOutEverywhere', undefined, ['GlobalSignOut'], 'SignOutPayload'),
  operation('forgotPassword', { username }, ['ForgotPassword'], 'ForgotPasswordPayload'),
  operation('resetPassword', { username, code, newPassword }, ['ConfirmForgotPassword'], 'ResetPasswordPayload'),
  operation('changePassword', { currentPassword: password, newPassword }, ['ChangePassword'], 'ChangePasswordPayload'),
  operation(
    'changePassword',
    { currentPassword: password, newPassword, signOutOtherDevices: true },
    ['ChangePassword', 'GlobalSignOut'],
    'ChangePasswordPayload',
  ),
  operation(
    'completeNewPassword',
    { username: 'ada', session: encodeSession('NEW_PASSWORD_REQUIRED'), newPassword },
    ['RespondToAuthChallenge'],
    'SignInPayload',
  ),
  operation('updateProfile', { name: 'Ada' }, ['UpdateUserAttributes', 'GetUser'], 'UpdateProfilePayload'),
  operation(
    'updateProfile',
    { phoneNumber: '+14155550123' },
    ['GetUser', 'UpdateUserAttributes', 'GetUser'],
    'UpdateProfilePayload',
  ),
  operation(
    'sendAttributeCode',
    { attribute: 'EMAIL' },
    ['GetUserAttributeVerificationCode'],
    'SendAttributeCodePayload',
  ),
  operation('verifyAttribute', { attribute: 'EMAIL', code }, ['VerifyUserAttribute'], 'VerifyAttributePayload'),
  operation('deleteAccount', undefined, ['DeleteUser'], 'DeleteAccountPayload'),
  operation('startTotpSetup', {}, ['GetUser', 'AssociateSoftwareToken'], 'StartTotpSetupPayload'),
  operation(
    'startTotpSetup',
    { session: encodeSession('MFA_SETUP') },
    ['AssociateSoftwareToken'],
    'StartTotpSetupPayload',
  ),
  operation('finishTotpSetup', { code }, ['VerifySoftwareToken'], 'FinishTotpSetupPayload'),
  operation(
    'finishTotpSetup',
    { code, session: encodeSession('MFA_SETUP') },
    ['VerifySoftwareToken', 'RespondToAuthChallenge'],
    'SignInPayload',
  ),
  operation('setMfaPreference', { enabled: ['TOTP'] }, ['GetUser', 'SetUserMFAPreference'], 'SetMfaPreferencePayload'),
  operation(
    'selectMfaMethod',
    { username: 'ada', session: encodeSession('SELECT_MFA_TYPE'), method: 'SMS' },
    ['RespondToAuthChallenge'],
    'SignInPayload',
  ),
  operation('passwordPolicy', undefined, ['DescribeUserPool'], 'PasswordPolicy'),
  operation('me', undefined, ['GetUser'], 'User'),
];

const tokens = {
  AuthenticationResult: { AccessToken: 'access', IdToken: 'id', RefreshToken: 'refresh', ExpiresIn: 3600 },
};
const delivery = { CodeDeliveryDetails: { AttributeName: 'email', DeliveryMedium: 'EMAIL', Destination: 'a***@e***' } };

/** The answers of a Cognito whose calls all succeed. */
export const successes: Answers = {
  SignUp: { UserSub: 'sub', UserConfirmed: false, ...delivery },
  AdminConfirmSignUp: {},
  ConfirmSignUp: {},
  ResendConfirmationCode: delivery,
  InitiateAuth: tokens,
  RespondToAuthChallenge: tokens,
  GetTokensFromRefreshToken: tokens,
  RevokeToken: {},
  GlobalSignOut: {},
  ForgotPassword: delivery,
  ConfirmForgotPassword: {},
  ChangePassword: {},
  UpdateUserAttributes: {},
  DescribeUserPool: { UserPool: { Policies: { PasswordPolicy: { MinimumLength: 8 } } } },
  GetUser: { Username: 'ada', UserAttributes: [{ Name: 'sub', Value: 'sub' }] },
  GetUserAttributeVerificationCode: delivery,
  VerifyUserAttribute: {},
  DeleteUser: {},
  AssociateSoftwareToken: { SecretCode: 'JBSWY3DPEHPK3PXP', Session: 'session' },
  VerifySoftwareToken: { Status: 'SUCCESS', Session: 'session' },
  SetUserMFAPreference: {},
};
