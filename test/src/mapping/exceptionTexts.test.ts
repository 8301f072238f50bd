import { expect, test } from 'vitest';
import { registry } from '../../../src/resolvers/registry.ts';
import type { Answer, AnyFunction, AnyResolver } from '../../../src/runtime/anyResolver.ts';
import { ContinueWith, EarlyReturn } from '../../../src/runtime/earlyReturn.ts';
import { answerOf, callOf, constraint, contextOf, exception } from '../resolvers/context.ts';

const [N, I, C] = ['NotAuthorizedException', 'InvalidParameterException', 'CodeMismatchException'] as const;

/** Every text that `cognitoMessages` knows, and texts that only the operator can resolve. */
const TEXTS = {
  wrongPassword: [N, 'Incorrect username or password.'],
  blocked: [N, 'Unable to login because of security reasons'],
  lockedOut: [N, 'Password attempts exceeded'],
  temporaryExpired: [N, 'Temporary password has expired and must be reset by an administrator.'],
  disabled: [N, 'User is disabled.'],
  resetBlocked: [N, 'User password cannot be reset in the current state.'],
  adminRecovery: [N, 'Contact administrator to reset password.'],
  sessionExpired: [N, 'Invalid session for the user, session is expired.'],
  codeOrState: [N, 'Invalid code or auth state for the user.'],
  signUpClosed: [N, 'SignUp is not permitted for this user pool'],
  statusConfirmed: [N, 'User cannot be confirmed. Current status is CONFIRMED'],
  statusInvited: [N, 'User cannot be confirmed. Current status is FORCE_CHANGE_PASSWORD'],
  refreshInvalid: [N, 'Invalid Refresh Token'],
  refreshRevoked: [N, 'Refresh Token has been revoked'],
  refreshExpired: [N, 'Refresh Token has expired'],
  accessInvalid: [N, 'Invalid Access Token'],
  accessExpired: [N, 'Access Token has expired'],
  accessRevoked: [N, 'Access Token has been revoked'],
  accessSignature: [N, 'Could not verify signature for Access Token'],
  scopes: [N, 'Access Token does not have required scopes'],
  federatedRefused: [N, 'User is not authorized to change password.'],
  unauthorizedAttribute: [N, 'A client attempted to write unauthorized attribute'],
  alreadyProvided: [N, 'Cannot modify an already provided email'],
  secretHash: [N, 'Unable to verify secret hash for client 4abc'],
  secretMissing: [N, 'Client 4abc is configured with secret but SECRET_HASH was not received'],
  unknown: [N, 'Something that Cognito has never said'],
  badSession: [C, 'Invalid session provided'],
  badCode: [C, 'Invalid verification code provided, please try again.'],
  alreadyConfirmed: [I, 'User is already confirmed.'],
  noVerifiedAddress: [I, 'Cannot reset password for the user as there is no registered/verified email or phone_number'],
  mfaRequired: [I, 'SMS_MFA cannot be disabled where the user pool requires MFA'],
  noDeliveryConfig: [I, 'User does not have delivery config set to turn on SOFTWARE_TOKEN_MFA'],
  noPhoneForMfa: [I, 'User does not have a phone_number set to turn on SMS MFA'],
  badPhone: [I, 'Invalid phone number format.'],
  badEmail: [I, 'Username should be an email.'],
  missingAttribute: [I, 'Attributes did not conform to the schema: phone_number: The attribute is required\n'],
  userAuthDisabled: [I, 'USER_AUTH is not enabled for the client.'],
  flowDisabled: [I, 'USER_PASSWORD_AUTH flow not enabled for this client'],
  badAccessToken: [I, constraint('accessToken')],
  badSessionForm: [I, constraint('session')],
  badUsername: [I, constraint('username')],
  badPassword: [I, constraint('password')],
  badClientId: [I, constraint('clientId')],
  currentSession: [I, 'The current session cannot be revoked.'],
  unknownParameter: [I, 'Something that Cognito has never said'],
  malformedToken: [I, constraint('token')],
} as const satisfies Readonly<Record<string, readonly [exception: string, text: string]>>;

/** The verdict on a text, and the keys of the texts that have it. A text without a verdict is the operator's fault: masked, and logged as an error. */
type Verdicts = Readonly<Record<string, string>>;

const NOT_SIGNED_IN = 'disabled accessInvalid accessExpired accessRevoked accessSignature badAccessToken';
const REFUSED = 'wrongPassword blocked temporaryExpired disabled';

/** Besides the access token, the call takes one parameter, so every other text is about it. */
const ONLY_INPUT: Verdicts = {
  NotSignedInError: NOT_SIGNED_IN,
  InvalidInputError:
    'alreadyConfirmed noVerifiedAddress mfaRequired noDeliveryConfig noPhoneForMfa badPhone badEmail missingAttribute userAuthDisabled flowDisabled badSessionForm badUsername badPassword badClientId currentSession unknownParameter malformedToken',
};

/** By field and command. `logged` is an answer whose exception is logged as a warning. */
const EXPECTED: Readonly<Record<string, Verdicts>> = {
  'me GetUser': { NotSignedInError: NOT_SIGNED_IN },
  'answerPasskeyChallenge RespondToAuthChallenge': {
    IncorrectCredentialsError: 'wrongPassword blocked temporaryExpired disabled badCode',
    InvalidInputError:
      'alreadyConfirmed noVerifiedAddress mfaRequired noDeliveryConfig noPhoneForMfa badPhone badEmail missingAttribute userAuthDisabled flowDisabled badAccessToken badUsername badPassword currentSession unknownParameter malformedToken',
    SessionExpiredError: 'sessionExpired codeOrState secretHash secretMissing badSession badSessionForm',
    TooManyAttemptsError: 'lockedOut',
  },
  'me ListWebAuthnCredentials': { NotSignedInError: NOT_SIGNED_IN },
  'me GetUserAuthFactors': { NotSignedInError: NOT_SIGNED_IN },
  'me ListUserSessions': { NotSignedInError: NOT_SIGNED_IN },
  'changePassword ChangePassword': {
    FederatedUserError: 'federatedRefused',
    IncorrectCredentialsError: 'wrongPassword',
    NotSignedInError: NOT_SIGNED_IN,
    InvalidInputError: 'badPhone badEmail missingAttribute badSessionForm badUsername malformedToken',
    InvalidPasswordError: 'badPassword',
  },
  'completeNewPassword RespondToAuthChallenge': {
    IncorrectCredentialsError: REFUSED,
    TooManyAttemptsError: 'lockedOut',
    SessionExpiredError: 'sessionExpired codeOrState secretHash secretMissing badSession badSessionForm',
    InvalidInputError: 'alreadyProvided badPhone badEmail missingAttribute badAccessToken badUsername malformedToken',
    InvalidPasswordError: 'badPassword',
  },
  'deleteAccount DeleteUser': { NotSignedInError: NOT_SIGNED_IN },
  'deletePasskey GetUserAuthFactors': { NotSignedInError: NOT_SIGNED_IN },
  'deletePasskey GetUser': { NotSignedInError: NOT_SIGNED_IN },
  'deletePasskey ListWebAuthnCredentials': { NotSignedInError: NOT_SIGNED_IN },
  'deletePasskey DeleteWebAuthnCredential': ONLY_INPUT,
  'finishPasskeyRegistration CompleteWebAuthnRegistration': ONLY_INPUT,
  'finishTotpSetup VerifySoftwareToken': {
    NotSignedInError: NOT_SIGNED_IN,
    SessionExpiredError: 'sessionExpired codeOrState badSession badSessionForm',
    CodeMismatchError: 'badCode',
    InvalidInputError: 'badPhone badEmail missingAttribute badUsername badPassword malformedToken',
  },
  'finishTotpSetup RespondToAuthChallenge': {
    SessionExpiredError:
      'wrongPassword blocked lockedOut temporaryExpired disabled sessionExpired codeOrState secretHash secretMissing badSession badSessionForm',
    logged:
      'resetBlocked adminRecovery signUpClosed statusConfirmed statusInvited refreshInvalid refreshRevoked refreshExpired accessInvalid accessExpired accessRevoked accessSignature scopes federatedRefused unauthorizedAttribute alreadyProvided unknown alreadyConfirmed noVerifiedAddress mfaRequired noDeliveryConfig noPhoneForMfa badPhone badEmail missingAttribute userAuthDisabled flowDisabled badAccessToken badUsername badPassword currentSession unknownParameter malformedToken',
  },
  'forgotPassword ForgotPassword': {
    logged:
      'wrongPassword blocked lockedOut temporaryExpired adminRecovery sessionExpired codeOrState signUpClosed statusConfirmed statusInvited refreshInvalid refreshRevoked refreshExpired accessInvalid accessExpired accessRevoked accessSignature scopes federatedRefused unauthorizedAttribute alreadyProvided unknown',
    ForgotPasswordPayload: 'disabled resetBlocked noVerifiedAddress',
    InvalidInputError:
      'badPhone badEmail missingAttribute badAccessToken badSessionForm badUsername badPassword malformedToken',
  },
  'refreshTokens GetTokensFromRefreshToken': {
    InvalidRefreshTokenError: 'disabled refreshInvalid refreshRevoked refreshExpired malformedToken',
  },
  'resendCode ResendConfirmationCode': {
    CodeDeliveryFailedError: 'disabled',
    AlreadyConfirmedError: 'alreadyConfirmed',
    InvalidInputError:
      'badPhone badEmail missingAttribute badAccessToken badSessionForm badUsername badPassword malformedToken',
  },
  'resetPassword ConfirmForgotPassword': {
    logged:
      'wrongPassword blocked lockedOut temporaryExpired adminRecovery sessionExpired codeOrState signUpClosed statusConfirmed statusInvited refreshInvalid refreshRevoked refreshExpired accessInvalid accessExpired accessRevoked accessSignature scopes federatedRefused unauthorizedAttribute alreadyProvided unknown',
    CodeMismatchError: 'disabled resetBlocked badSession badCode noVerifiedAddress',
    InvalidInputError: 'badPhone badEmail missingAttribute badAccessToken badSessionForm badUsername malformedToken',
    InvalidPasswordError: 'badPassword',
  },
  'revokeSession RevokeUserSession': ONLY_INPUT,
  'selectMfaMethod RespondToAuthChallenge': {
    IncorrectCredentialsError: REFUSED,
    TooManyAttemptsError: 'lockedOut',
    SessionExpiredError: 'sessionExpired codeOrState secretHash secretMissing badSession badSessionForm',
    MfaMethodNotFoundError:
      'alreadyConfirmed noVerifiedAddress mfaRequired noDeliveryConfig noPhoneForMfa badPhone badEmail missingAttribute userAuthDisabled flowDisabled badAccessToken badUsername badPassword currentSession unknownParameter malformedToken',
  },
  'selectSignInMethod RespondToAuthChallenge': {
    IncorrectCredentialsError: REFUSED,
    TooManyAttemptsError: 'lockedOut',
    SessionExpiredError: 'sessionExpired codeOrState secretHash secretMissing badSession badSessionForm',
    SignInMethodUnavailableError:
      'alreadyConfirmed noVerifiedAddress mfaRequired noDeliveryConfig noPhoneForMfa badPhone badEmail missingAttribute userAuthDisabled flowDisabled badAccessToken badUsername badPassword currentSession unknownParameter malformedToken',
  },
  'sendAttributeCode GetUserAttributeVerificationCode': {
    FederatedUserError: 'federatedRefused',
    NotSignedInError: NOT_SIGNED_IN,
    InvalidInputError:
      'alreadyConfirmed noVerifiedAddress mfaRequired noDeliveryConfig noPhoneForMfa badPhone badEmail missingAttribute userAuthDisabled flowDisabled badSessionForm badUsername badPassword badClientId currentSession unknownParameter malformedToken',
  },
  'setMfaPreference GetUser': { NotSignedInError: NOT_SIGNED_IN },
  'setMfaPreference GetUserAuthFactors': { NotSignedInError: NOT_SIGNED_IN },
  'setMfaPreference SetUserMFAPreference': {
    FederatedUserError: 'federatedRefused',
    NotSignedInError: NOT_SIGNED_IN,
    logged:
      'alreadyConfirmed noVerifiedAddress badPhone badEmail missingAttribute userAuthDisabled flowDisabled badSessionForm badUsername badPassword badClientId currentSession unknownParameter malformedToken',
    InvalidInputError: 'mfaRequired',
    MfaMethodNotFoundError: 'noDeliveryConfig noPhoneForMfa',
  },
  'signIn InitiateAuth': {
    IncorrectCredentialsError: REFUSED,
    TooManyAttemptsError: 'lockedOut',
    InvalidInputError:
      'badPhone badEmail missingAttribute badAccessToken badSessionForm badUsername badPassword malformedToken',
  },
  'signOut RevokeToken': { InvalidRefreshTokenError: 'malformedToken' },
  'signOutEverywhere GlobalSignOut': { NotSignedInError: NOT_SIGNED_IN },
  'signUp SignUp': {
    SignUpRefusedError: 'signUpClosed',
    InvalidInputError:
      'unauthorizedAttribute badPhone badEmail missingAttribute badAccessToken badSessionForm badUsername malformedToken',
    InvalidPasswordError: 'badPassword',
  },
  'startSignIn InitiateAuth': {
    IncorrectCredentialsError: REFUSED,
    TooManyAttemptsError: 'lockedOut',
    SignInMethodUnavailableError: 'userAuthDisabled',
    InvalidInputError:
      'badPhone badEmail missingAttribute badAccessToken badSessionForm badUsername badPassword malformedToken',
  },
  'startPasskeyRegistration StartWebAuthnRegistration': { NotSignedInError: NOT_SIGNED_IN },
  'startTotpSetup GetUser': { NotSignedInError: NOT_SIGNED_IN },
  'startTotpSetup AssociateSoftwareToken': {
    FederatedUserError: 'federatedRefused',
    NotSignedInError: NOT_SIGNED_IN,
    SessionExpiredError: 'sessionExpired codeOrState badSessionForm',
    InvalidInputError: 'badPhone badEmail missingAttribute badUsername badPassword malformedToken',
  },
  'updateProfile GetUser': { NotSignedInError: NOT_SIGNED_IN },
  'updateProfile GetUser again': { NotSignedInError: NOT_SIGNED_IN },
  'updateProfile ListWebAuthnCredentials': { NotSignedInError: NOT_SIGNED_IN },
  'updateProfile GetUserAuthFactors': { NotSignedInError: NOT_SIGNED_IN },
  'updateProfile ListUserSessions': { NotSignedInError: NOT_SIGNED_IN },
  'updateProfile UpdateUserAttributes': {
    FederatedUserError: 'federatedRefused',
    NotSignedInError: NOT_SIGNED_IN,
    InvalidInputError:
      'unauthorizedAttribute badPhone badEmail missingAttribute badSessionForm badUsername badPassword malformedToken',
  },
  'finishFederatedSignIn tokenEndpoint': {},
  'linkProvider tokenEndpoint': {},
  'linkProvider AdminGetUser': {},
  'linkProvider AdminDeleteUser': {},
  'linkProvider AdminLinkProviderForUser': {
    logged:
      'alreadyConfirmed noVerifiedAddress mfaRequired noDeliveryConfig noPhoneForMfa badPhone badEmail missingAttribute userAuthDisabled flowDisabled badAccessToken badSessionForm badUsername badPassword badClientId currentSession unknownParameter malformedToken',
  },
  'linkProvider GetUser': { NotSignedInError: NOT_SIGNED_IN },
  'linkProvider GetUser again': { NotSignedInError: NOT_SIGNED_IN },
  'linkProvider ListWebAuthnCredentials': { NotSignedInError: NOT_SIGNED_IN },
  'linkProvider GetUserAuthFactors': { NotSignedInError: NOT_SIGNED_IN },
  'linkProvider ListUserSessions': { NotSignedInError: NOT_SIGNED_IN },
  'unlinkProvider GetUser': { NotSignedInError: NOT_SIGNED_IN },
  'unlinkProvider GetUserAuthFactors': { NotSignedInError: NOT_SIGNED_IN },
  'unlinkProvider GetUserAuthFactors again': { NotSignedInError: NOT_SIGNED_IN },
  'unlinkProvider AdminDisableProviderForUser': {
    IdentityNotFoundError:
      'alreadyConfirmed noVerifiedAddress mfaRequired noDeliveryConfig noPhoneForMfa badPhone badEmail missingAttribute userAuthDisabled flowDisabled badAccessToken badSessionForm badUsername badPassword badClientId currentSession unknownParameter malformedToken',
  },
  'unlinkProvider ListWebAuthnCredentials': { NotSignedInError: NOT_SIGNED_IN },
  'unlinkProvider ListUserSessions': { NotSignedInError: NOT_SIGNED_IN },
  'verify RespondToAuthChallenge': {
    IncorrectCredentialsError: 'blocked temporaryExpired disabled',
    TooManyAttemptsError: 'lockedOut',
    SessionExpiredError: 'sessionExpired codeOrState secretHash secretMissing badSession badSessionForm',
    CodeMismatchError: 'wrongPassword badCode',
    InvalidInputError: 'badPhone badEmail missingAttribute badAccessToken badUsername badPassword malformedToken',
  },
  'verify ConfirmSignUp': {
    CodeMismatchError: 'disabled statusInvited badCode',
    AlreadyConfirmedError: 'statusConfirmed',
    InvalidInputError: 'badPhone badEmail missingAttribute badAccessToken badUsername badPassword malformedToken',
    skipped: 'sessionExpired codeOrState badSession badSessionForm',
  },
  'verify ConfirmSignUp again': {
    CodeMismatchError: 'disabled statusInvited badSession badCode',
    AlreadyConfirmedError: 'statusConfirmed',
    InvalidInputError:
      'badPhone badEmail missingAttribute badAccessToken badSessionForm badUsername badPassword malformedToken',
  },
  'verifyAttribute VerifyUserAttribute': {
    NotSignedInError: NOT_SIGNED_IN,
    CodeMismatchError: 'badSession badCode',
    InvalidInputError:
      'alreadyConfirmed noVerifiedAddress mfaRequired noDeliveryConfig noPhoneForMfa badPhone badEmail missingAttribute userAuthDisabled flowDisabled badSessionForm badUsername badPassword badClientId currentSession unknownParameter malformedToken',
  },
};

const cases = Object.values(registry)
  .flatMap((type) => Object.entries<AnyResolver>(type))
  .flatMap(([field, resolver]) =>
    ('functions' in resolver ? resolver.functions : [resolver]).map((fn: AnyFunction) => ({
      name: `${field} ${callOf(fn)}`,
      exceptions: fn.exceptions,
    })),
  )
  // A field can make a call twice, with other rows.
  .map(({ name, exceptions }, index, all) => ({
    call: all.findIndex((each) => each.name === name) < index ? `${name} again` : name,
    exceptions,
  }))
  // A `default` row expects every failure.
  .filter(({ exceptions }) => !('default' in exceptions));

const input = {
  email: 'ada@example.com',
  username: 'ada',
  name: 'Ada',
  password: 'a password',
  currentPassword: 'the current one',
};

const verdictOf = (exceptions: AnyFunction['exceptions'], [name, text]: readonly [string, string]) => {
  const answer = answerOf(exceptions, exception(name, text), contextOf({ input }));
  if (answer instanceof ContinueWith) return 'logged';
  if (answer instanceof EarlyReturn && answer.result === undefined) return 'skipped';
  // Safe: any other row that goes on without a log line passes an InvalidPasswordError on.
  return (answer instanceof EarlyReturn ? (answer.result as Answer) : answer)?.__typename;
};

test('every call of Cognito has expected verdicts', () => {
  expect([...new Set(cases.map(({ call }) => call))].sort()).toEqual(Object.keys(EXPECTED).sort());
});

test.each(cases)(
  '$call returns the expected verdict on every text that Cognito is known for',
  ({ call, exceptions }) => {
    const verdicts: Record<string, string> = {};
    for (const [key, thrown] of Object.entries(TEXTS)) {
      const verdict = verdictOf(exceptions, thrown);
      if (verdict !== undefined) verdicts[verdict] = verdicts[verdict] ? `${verdicts[verdict]} ${key}` : key;
    }
    expect(verdicts).toEqual(EXPECTED[call]);
  },
);
