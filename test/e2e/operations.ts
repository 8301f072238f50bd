import { seal } from '../../src/resolvers/signIn/challengeSession.ts';
import type { Answers } from '../support/cognitoStub.ts';

const sealedFor = (challenge: string) => seal({ challenge, username: 'ada', session: 'session', account: 'ada' });
const username = 'ada@example.com';
const [password, newPassword, code, refreshToken] = ['Hunter2-password', 'Hunter2-next', '90753164', 'hunter2-refresh'];

/** What no answer of an error and no log line may repeat. */
export const SECRETS = [password, newPassword, code, refreshToken, sealedFor('SMS_MFA')];

export interface Operation {
  readonly field: string;
  readonly input: object | undefined;
  /** What it calls of Cognito, in order. */
  readonly calls: readonly string[];
  /** The calls need nothing of each other, and are in no order. */
  readonly atOnce: boolean;
  readonly succeeds: string;
}

const operation = (field: string, input: object | undefined, ...[calls, succeeds]: [string[], string]): Operation => ({
  field,
  input,
  calls,
  atOnce: field === 'startTotpSetup' && calls.length > 1,
  succeeds,
});

/** Each root field, in each of its ways, with input that Cognito is asked with. */
export const operations: readonly Operation[] = [
  operation('signUp', { email: username, password }, ['SignUp'], 'SignUpPayload'),
  operation('verify', { username, code }, ['ConfirmSignUp'], 'VerifyPayload'),
  operation('verify', { username, code, session: sealedFor('SMS_MFA') }, ['RespondToAuthChallenge'], 'SignInPayload'),
  operation('resendCode', { username }, ['ResendConfirmationCode'], 'ResendCodePayload'),
  operation('signIn', { username, password }, ['InitiateAuth'], 'SignInPayload'),
  operation('refreshTokens', { refreshToken }, ['GetTokensFromRefreshToken'], 'RefreshTokensPayload'),
  operation('signOut', { refreshToken }, ['RevokeToken'], 'SignOutPayload'),
  operation('signOutEverywhere', undefined, ['GlobalSignOut'], 'SignOutPayload'),
  operation('forgotPassword', { username }, ['ForgotPassword'], 'ForgotPasswordPayload'),
  operation('resetPassword', { username, code, newPassword }, ['ConfirmForgotPassword'], 'ResetPasswordPayload'),
  operation('changePassword', { currentPassword: password, newPassword }, ['ChangePassword'], 'ChangePasswordPayload'),
  operation(
    'completeNewPassword',
    { username: 'ada', session: sealedFor('NEW_PASSWORD_REQUIRED'), newPassword },
    ['RespondToAuthChallenge'],
    'SignInPayload',
  ),
  operation('updateProfile', { name: 'Ada' }, ['UpdateUserAttributes', 'GetUser'], 'UpdateProfilePayload'),
  operation(
    'sendAttributeCode',
    { attribute: 'EMAIL' },
    ['GetUserAttributeVerificationCode'],
    'SendAttributeCodePayload',
  ),
  operation('verifyAttribute', { attribute: 'EMAIL', code }, ['VerifyUserAttribute'], 'VerifyAttributePayload'),
  operation('deleteAccount', undefined, ['DeleteUser'], 'DeleteAccountPayload'),
  operation('startTotpSetup', {}, ['AssociateSoftwareToken', 'GetUser'], 'TotpSetupPayload'),
  operation('startTotpSetup', { session: sealedFor('MFA_SETUP') }, ['AssociateSoftwareToken'], 'TotpSetupPayload'),
  operation('finishTotpSetup', { code }, ['VerifySoftwareToken'], 'FinishTotpSetupPayload'),
  operation(
    'finishTotpSetup',
    { code, session: sealedFor('MFA_SETUP') },
    ['VerifySoftwareToken', 'RespondToAuthChallenge'],
    'SignInPayload',
  ),
  operation('setMfaPreference', { enabled: ['TOTP'] }, ['SetUserMFAPreference'], 'SetMfaPreferencePayload'),
  operation(
    'selectMfaMethod',
    { username: 'ada', session: sealedFor('SELECT_MFA_TYPE'), method: 'SMS' },
    ['RespondToAuthChallenge'],
    'SignInPayload',
  ),
  operation('me', undefined, ['GetUser'], 'User'),
];

const signedIn = {
  AuthenticationResult: { AccessToken: 'access', IdToken: 'id', RefreshToken: 'refresh', ExpiresIn: 3600 },
};
const sent = { CodeDeliveryDetails: { AttributeName: 'email', DeliveryMedium: 'EMAIL', Destination: 'a***@e***' } };

/** A Cognito that does all it is asked. */
export const successes: Answers = {
  SignUp: { UserSub: 'sub', UserConfirmed: false, ...sent },
  AdminConfirmSignUp: {},
  ConfirmSignUp: {},
  ResendConfirmationCode: sent,
  InitiateAuth: signedIn,
  RespondToAuthChallenge: signedIn,
  GetTokensFromRefreshToken: signedIn,
  RevokeToken: {},
  GlobalSignOut: {},
  ForgotPassword: sent,
  ConfirmForgotPassword: {},
  ChangePassword: {},
  UpdateUserAttributes: {},
  GetUser: { Username: 'ada', UserAttributes: [{ Name: 'sub', Value: 'sub' }] },
  GetUserAttributeVerificationCode: sent,
  VerifyUserAttribute: {},
  DeleteUser: {},
  AssociateSoftwareToken: { SecretCode: 'JBSWY3DPEHPK3PXP', Session: 'session' },
  VerifySoftwareToken: { Status: 'SUCCESS', Session: 'session' },
  SetUserMFAPreference: {},
};
