import { encodeChallengeSession } from '../../src/resolvers/signIn/challengeSession.ts';
import type { Answers } from './cognitoStub.ts';
import { callback, encodedFlow, flow, linkedIdentities, newAccount, redirectUri, tokenAnswer } from './federation.ts';

const encodeSession = (challenge: string) =>
  encodeChallengeSession({ challenge, username: 'ada', session: 'session', account: 'ada' });
const username = 'ada@example.com';
/** A value of a passkey, in base64url. */
const passkey = 'SHVudGVyMi1wYXNza2V5';
const sessionId = 'tkn'.padEnd(28, '0');
const assertion = { clientDataJSON: passkey, authenticatorData: passkey, signature: passkey };
const newPasskey = { clientDataJSON: passkey, attestationObject: passkey, transports: ['internal'] };
const credential = (response: object) => ({ id: passkey, rawId: passkey, type: 'public-key', response });
const [password, newPassword, code, refreshToken] = ['Hunter2-password', 'Hunter2-next', '90753164', 'hunter2-refresh'];
const captchaToken = 'hunter2-captcha-token';

/** Values of the inputs that neither an error nor a log line may repeat. */
export const SECRETS = [
  password,
  newPassword,
  code,
  refreshToken,
  encodeSession('SMS_MFA'),
  passkey,
  captchaToken,
].concat([flow.state, flow.verifier, flow.nonce, encodedFlow, callback.code]);

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
  operation('signUp', { email: username, password, captchaToken }, ['SignUp'], 'SignUpPayload'),
  operation('verify', { username, code }, ['ConfirmSignUp'], 'VerifyPayload'),
  operation(
    'verify',
    { username, code, session: encodeSession('SMS_MFA') },
    ['RespondToAuthChallenge'],
    'SignInPayload',
  ),
  operation(
    'verify',
    { username, code, session: encodeSession('SIGN_UP') },
    ['ConfirmSignUp', 'InitiateAuth'],
    'SignInPayload',
  ),
  operation('resendCode', { username, captchaToken }, ['ResendConfirmationCode'], 'ResendCodePayload'),
  operation('signIn', { username, password }, ['InitiateAuth'], 'SignInPayload'),
  operation('startSignIn', { username, method: 'EMAIL_CODE' }, ['InitiateAuth'], 'SignInPayload'),
  operation(
    'selectSignInMethod',
    { username: 'ada', session: encodeSession('SELECT_CHALLENGE'), method: 'PASSWORD', password },
    ['RespondToAuthChallenge'],
    'SignInPayload',
  ),
  operation(
    'answerPasskeyChallenge',
    { username: 'ada', session: encodeSession('WEB_AUTHN'), credential: credential(assertion) },
    ['RespondToAuthChallenge'],
    'SignInPayload',
  ),
  operation('startPasskeyRegistration', undefined, ['StartWebAuthnRegistration'], 'StartPasskeyRegistrationPayload'),
  operation(
    'finishPasskeyRegistration',
    { credential: credential(newPasskey) },
    ['CompleteWebAuthnRegistration'],
    'FinishPasskeyRegistrationPayload',
  ),
  operation(
    'deletePasskey',
    { id: passkey },
    ['GetUserAuthFactors', 'DeleteWebAuthnCredential'],
    'DeletePasskeyPayload',
  ),
  operation('refreshTokens', { refreshToken }, ['GetTokensFromRefreshToken'], 'RefreshTokensPayload'),
  operation('signOut', { refreshToken }, ['RevokeToken'], 'SignOutPayload'),
  operation('signOutEverywhere', undefined, ['GlobalSignOut'], 'SignOutPayload'),
  operation('revokeSession', { id: sessionId }, ['RevokeUserSession'], 'RevokeSessionPayload'),
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
  operation(
    'updateProfile',
    { name: 'Ada' },
    ['UpdateUserAttributes', 'GetUser', 'ListWebAuthnCredentials', 'GetUserAuthFactors', 'ListUserSessions'],
    'UpdateProfilePayload',
  ),
  operation(
    'updateProfile',
    { phoneNumber: '+14155550123' },
    ['GetUser', 'UpdateUserAttributes', 'GetUser', 'ListWebAuthnCredentials', 'GetUserAuthFactors', 'ListUserSessions'],
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
  operation('signInProviders', undefined, [], 'SignInProvider'),
  operation('startFederatedSignIn', { provider: 'Google', redirectUri }, [], 'StartFederatedSignInPayload'),
  operation('finishFederatedSignIn', callback, ['ExchangeCode'], 'SignInPayload'),
  operation(
    'linkProvider',
    callback,
    [
      'GetUser',
      'ExchangeCode',
      'AdminGetUser',
      'AdminDeleteUser',
      'AdminLinkProviderForUser',
      'GetUser',
      'ListWebAuthnCredentials',
      'GetUserAuthFactors',
      'ListUserSessions',
    ],
    'LinkProviderPayload',
  ),
  operation(
    'unlinkProvider',
    { provider: 'Google' },
    [
      'GetUser',
      'GetUserAuthFactors',
      'AdminDisableProviderForUser',
      'ListWebAuthnCredentials',
      'GetUserAuthFactors',
      'ListUserSessions',
    ],
    'UnlinkProviderPayload',
  ),
  operation('signInMethods', undefined, ['DescribeUserPool'], 'SignInMethods'),
  operation('passwordPolicy', undefined, ['DescribeUserPool'], 'PasswordPolicy'),
  operation('me', undefined, ['GetUser', 'ListWebAuthnCredentials', 'GetUserAuthFactors', 'ListUserSessions'], 'User'),
];

const tokens = {
  AuthenticationResult: { AccessToken: 'access', IdToken: 'id', RefreshToken: 'refresh', ExpiresIn: 3600 },
};
const delivery = { CodeDeliveryDetails: { AttributeName: 'email', DeliveryMedium: 'EMAIL', Destination: 'a***@e***' } };

/** The answers of a Cognito whose calls all succeed. */
export const successes: Answers = {
  SignUp: { UserSub: 'sub', UserConfirmed: false, ...delivery },
  AdminConfirmSignUp: {},
  ConfirmSignUp: (body) => (body.includes('"Session"') ? { Session: 'the next session' } : {}),
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
  GetUser: { Username: 'ada', UserAttributes: [{ Name: 'sub', Value: 'sub' }, linkedIdentities('Google')] },
  GetUserAttributeVerificationCode: delivery,
  VerifyUserAttribute: {},
  DeleteUser: {},
  AssociateSoftwareToken: { SecretCode: 'JBSWY3DPEHPK3PXP', Session: 'session' },
  VerifySoftwareToken: { Status: 'SUCCESS', Session: 'session' },
  SetUserMFAPreference: {},
  StartWebAuthnRegistration: { CredentialCreationOptions: { challenge: passkey } },
  CompleteWebAuthnRegistration: {},
  DeleteWebAuthnCredential: {},
  // Without a passkey, which a user can be.
  ListWebAuthnCredentials: { Credentials: [] },
  GetUserAuthFactors: { Username: 'ada', ConfiguredUserAuthFactors: ['PASSWORD'] },
  // Without a session, as for a user who has signed in seconds ago.
  ListUserSessions: { Sessions: [] },
  RevokeUserSession: {},
  ExchangeCode: tokenAnswer(),
  AdminGetUser: newAccount,
  AdminDeleteUser: {},
  AdminLinkProviderForUser: {},
  AdminDisableProviderForUser: {},
};
