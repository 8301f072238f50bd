import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { TOKEN_ENDPOINT, TOKEN_ERRORS } from '../../../src/cognito/exchangeCode.ts';
import {
  limitsUnlessHidden,
  signUpCodeUnlessHidden,
  triggerMessage,
  unlessHidden,
} from '../../../src/mapping/exceptionRows.ts';
import { accessTokenWithMessage, tables } from '../../../src/mapping/exceptions.ts';
import { authErrors, messages } from '../../../src/messages.ts';
import { registry } from '../../../src/resolvers/registry.ts';
import type { AnyFunction, AnyResolver } from '../../../src/runtime/anyResolver.ts';
import type { App } from '../../../src/runtime/app.ts';
import { continueWith } from '../../../src/runtime/earlyReturn.ts';
import { answerOf, app, callOf, constraint, contextOf, exception, hidingApp } from '../resolvers/context.ts';

/** Exceptions that only the operator of the pool can resolve. The client receives a masked error, and the log has the rest. */
const OPERATOR_FAULTS: Readonly<Record<string, string>> = {
  FeatureUnavailableInTierException: "the pool's tier lacks the feature",
  InternalErrorException: 'Cognito failed',
  InvalidEmailRoleAccessPolicyException: 'Cognito may not use the SES identity',
  InvalidLambdaResponseException: 'a trigger returned an invalid response',
  InvalidSmsRoleAccessPolicyException: 'Cognito may not send text messages',
  InvalidSmsRoleTrustRelationshipException: 'Cognito may not send text messages',
  InvalidUserPoolConfigurationException: 'the pool is configured incorrectly',
  OperationNotEnabledException: 'the operation is turned off in the pool, or in this region of a replicated pool',
  ResourceNotFoundException: 'the pool or the app client does not exist',
  UnexpectedLambdaException: 'a trigger failed',
  invalid_client: 'the app client does not exist, or its secret is wrong',
  unsupported_grant_type: 'the token endpoint does not know authorization codes',
  UnsupportedOperationException: 'the pool does not support the operation',
};

const CODE_FAULTS = ['CodeMismatchException', 'ExpiredCodeException'];
const PASSWORD_FAULTS = ['InvalidPasswordException', 'PasswordHistoryPolicyViolationException'];

/** Exceptions that the SDK documents for the command, but that cannot follow what this field sends. */
const NOT_FOR_THIS_FIELD: Readonly<Record<string, readonly string[]>> = {
  // WEB_AUTHN takes no alias, password or code that can expire.
  'answerPasskeyChallenge RespondToAuthChallenge': ['AliasExistsException', 'ExpiredCodeException', ...PASSWORD_FAULTS],
  // NEW_PASSWORD_REQUIRED takes no code.
  'completeNewPassword RespondToAuthChallenge': CODE_FAULTS,
  // MFA_SETUP takes nothing, not even an alias. VerifySoftwareToken checked the code.
  'finishTotpSetup RespondToAuthChallenge': ['AliasExistsException', ...CODE_FAULTS, ...PASSWORD_FAULTS],
  // SELECT_MFA_TYPE takes the name of a method, and no alias.
  'selectMfaMethod RespondToAuthChallenge': ['AliasExistsException', ...CODE_FAULTS, ...PASSWORD_FAULTS],
  // SELECT_CHALLENGE takes a method, and a password that is not new.
  'selectSignInMethod RespondToAuthChallenge': ['AliasExistsException', ...CODE_FAULTS, ...PASSWORD_FAULTS],
  // UpdateUserAttributes takes no code: the documentation predates VerifyUserAttribute.
  'updateProfile UpdateUserAttributes': CODE_FAULTS,
  // Only NEW_PASSWORD_REQUIRED takes a password.
  'verify RespondToAuthChallenge': PASSWORD_FAULTS,
};

/**
 * Signed calls with names that the API chooses. Only missing permissions and a malformed setting of the deployment cause these, so they
 * are masked. AdminLinkProviderForUser and AdminDisableProviderForUser have a row for InvalidParameterException.
 */
const ADMIN_CALLS = /^(link|unlink)Provider Admin/;
const ADMIN_FAULTS = ['InvalidParameterException', 'NotAuthorizedException'];

/** Exceptions that are an operator's fault for other fields. */
const EXPECTED_BY_THIS_FIELD: Readonly<Record<string, readonly string[]>> = {
  // The passkey does not exist.
  'deletePasskey DeleteWebAuthnCredential': ['ResourceNotFoundException'],
  // The pool's plan has passwords only, so the client offers another way to sign in.
  'startSignIn InitiateAuth': ['FeatureUnavailableInTierException'],
  // The session has ended, or the pool does not track sessions.
  'revokeSession RevokeUserSession': ['OperationNotEnabledException', 'ResourceNotFoundException'],
};

/** Each field that returns the user. `User.sessions` is null if the pool does not track sessions. */
const USER_SESSIONS = / ListUserSessions$/;

/** Texts for the exceptions whose row reads the message. Every table recognizes one of them. */
const MESSAGES: Readonly<Record<string, readonly string[]>> = {
  InvalidParameterException: [constraint('username'), constraint('accessToken'), constraint('token')],
  NotAuthorizedException: [
    'Incorrect username or password.',
    'SignUp is not permitted for this user pool',
    'User is disabled.',
    'User cannot be confirmed. Current status is CONFIRMED',
  ],
};

const documentedExceptions = (call: string): string[] => {
  if (call === TOKEN_ENDPOINT) return [...TOKEN_ERRORS, 'TooManyRequestsException'];
  const url = new URL(
    `../../../node_modules/@aws-sdk/client-cognito-identity-provider/dist-types/commands/${call}Command.d.ts`,
    import.meta.url,
  );
  return [...readFileSync(url, 'utf8').matchAll(/@throws \{@link (\w+)\}/g)]
    .map((match) => match[1] ?? '')
    .filter((name) => name !== 'CognitoIdentityProviderServiceException');
};

const functionsOf = (resolver: AnyResolver): readonly AnyFunction[] =>
  'functions' in resolver ? resolver.functions : [resolver];

const cases = Object.values(registry)
  .flatMap((type) => Object.entries<AnyResolver>(type))
  .flatMap(([field, resolver]) =>
    functionsOf(resolver).flatMap((fn) =>
      documentedExceptions(callOf(fn)).map((name) => ({
        field,
        command: callOf(fn),
        name,
        exceptions: fn.exceptions,
      })),
    ),
  );

const isMapped = (exceptions: AnyFunction['exceptions'], name: string): boolean =>
  (MESSAGES[name] ?? ['']).some(
    (message) =>
      answerOf(exceptions, exception(name, message), contextOf({ input: { username: 'ada' } })) !== undefined,
  );

describe('the exceptions that the SDK documents for the commands in use', () => {
  test('are read from the installed SDK', () => {
    expect(cases.length).toBeGreaterThan(50);
  });

  test.each(cases)(
    'in $field, $command: $name either has a row or is left to the operator',
    ({ field, command, name, exceptions }) => {
      const call = `${field} ${command}`;
      const expected = USER_SESSIONS.test(call) ? ['OperationNotEnabledException'] : EXPECTED_BY_THIS_FIELD[call];
      const isOperatorFault = name in OPERATOR_FAULTS && !expected?.includes(name);
      const isAdminFault = ADMIN_CALLS.test(call) && ADMIN_FAULTS.includes(name) && !exceptions[name];
      const excused = isOperatorFault || isAdminFault || (NOT_FOR_THIS_FIELD[call] ?? []).includes(name);
      // AdminConfirmSignUp expects every failure, because the account exists by then.
      expect(isMapped(exceptions, name)).toBe(!excused || 'default' in exceptions);
    },
  );
});

/** The answers of each table, without the rows of the tables that it includes. */
const rows = {
  throttling: [
    ['ForbiddenException', 'Request not allowed due to WAF block.', authErrors.blocked],
    ['LimitExceededException', 'Attempt limit exceeded, please try after some time.', authErrors.limitExceeded],
    ['TooManyFailedAttemptsException', 'Attempt limit exceeded, please try after some time.', authErrors.limitExceeded],
    ['TooManyRequestsException', 'Rate exceeded', authErrors.throttled],
  ],
  codeDelivery: [
    ['CodeDeliveryFailureException', 'Unable to deliver message', authErrors.codeNotSent],
    ['UserLambdaValidationException', 'CustomMessage failed with error No.', authErrors.codeNotSent],
  ],
  code: [
    ['CodeMismatchException', 'Invalid verification code provided, please try again.', authErrors.codeIncorrect],
    ['ExpiredCodeException', 'Invalid code provided, please request a code again.', authErrors.codeExpired],
  ],
  newPassword: [
    [
      'InvalidPasswordException',
      'Password did not conform with policy: Password not long enough',
      { result: { __typename: 'InvalidPasswordError', requirements: ['LENGTH'] }, skipTo: 'NEXT' },
    ],
    [
      'PasswordHistoryPolicyViolationException',
      'Password has previously been used',
      { __typename: 'InvalidPasswordError', requirements: ['NOT_REUSED'] },
    ],
  ],
  accessToken: [
    ['InvalidParameterException', constraint('accessToken'), authErrors.notSignedIn],
    ['NotAuthorizedException', 'Access Token has been revoked', authErrors.notSignedIn],
    ['NotAuthorizedException', 'Access Token has expired', authErrors.notSignedIn],
    ['PasswordResetRequiredException', 'Password reset required for the user', authErrors.notSignedIn],
    ['UserNotConfirmedException', 'User is not confirmed.', authErrors.notSignedIn],
    ['UserNotFoundException', 'User does not exist.', authErrors.notSignedIn],
  ],
  signIn: [
    ['InvalidParameterException', constraint('username'), { __typename: 'InvalidInputError' }],
    ['MFAMethodNotFoundException', 'The user has no MFA method', authErrors.noMfaMethod],
    ['NotAuthorizedException', 'Incorrect username or password.', authErrors.incorrectCredentials],
    ['NotAuthorizedException', 'Unable to login because of security reasons', authErrors.incorrectCredentials],
    ['NotAuthorizedException', 'User is disabled.', authErrors.accountDisabled],
    ['NotAuthorizedException', 'Password attempts exceeded', authErrors.lockedOut],
    [
      'NotAuthorizedException',
      'Temporary password has expired and must be reset by an administrator.',
      authErrors.temporaryPasswordExpired,
    ],
    ['PasswordResetRequiredException', 'Password reset required for the user', authErrors.passwordResetRequired],
    [
      'UserLambdaValidationException',
      'PreAuthentication failed with error Not now.',
      { __typename: 'IncorrectCredentialsError', reason: 'REFUSED', message: 'Not now' },
    ],
    // Only for a user whom the pool does not have.
    [
      'UserLambdaValidationException',
      'UserMigration failed with error The directory is down.',
      continueWith(authErrors.incorrectCredentials),
    ],
    ['UserNotConfirmedException', 'User is not confirmed.', authErrors.userNotConfirmed],
    ['UserNotFoundException', 'User does not exist.', authErrors.incorrectCredentials],
  ],
  challenge: [
    ['CodeMismatchException', 'Invalid session provided', authErrors.sessionExpired],
    ['SoftwareTokenMFANotFoundException', 'Software token MFA is not enabled', authErrors.noMfaMethod],
    ['InvalidParameterException', constraint('session'), authErrors.sessionExpired],
    ['InvalidParameterException', constraint('userCode', 'session'), authErrors.sessionExpired],
    ['NotAuthorizedException', 'Invalid session for the user, session is expired.', authErrors.sessionExpired],
    ['NotAuthorizedException', 'Invalid code or auth state for the user.', authErrors.sessionExpired],
    ['NotAuthorizedException', 'Password attempts exceeded', authErrors.lockedOut],
    ['NotAuthorizedException', 'User is disabled.', authErrors.accountDisabled],
    ['NotAuthorizedException', 'Unable to verify secret hash for client client', authErrors.sessionExpired],
    ['PasswordResetRequiredException', 'Password reset required for the user', authErrors.sessionExpired],
    ['UserNotConfirmedException', 'User is not confirmed.', authErrors.sessionExpired],
    ['UserNotFoundException', 'User does not exist.', authErrors.sessionExpired],
  ],
  firstFactor: [
    ['CodeMismatchException', 'Invalid session provided', authErrors.sessionExpired],
    ['NotAuthorizedException', 'Incorrect username or password.', authErrors.incorrectCredentials],
    ['NotAuthorizedException', 'Invalid session for the user, session is expired.', authErrors.sessionExpired],
    ['NotAuthorizedException', 'Password attempts exceeded', authErrors.lockedOut],
    ['PasswordResetRequiredException', 'Password reset required for the user', authErrors.passwordResetRequired],
    ['UserNotConfirmedException', 'User is not confirmed.', authErrors.userNotConfirmed],
    ['UserNotFoundException', 'User does not exist.', authErrors.sessionExpired],
  ],
  totpSetup: [
    ['ConcurrentModificationException', 'Please try again', authErrors.throttled],
    ['InvalidParameterException', constraint('session'), authErrors.sessionExpired],
    ['InvalidParameterException', constraint('userCode'), { __typename: 'InvalidInputError' }],
    ['NotAuthorizedException', 'Invalid session for the user, session is expired.', authErrors.sessionExpired],
    ['NotAuthorizedException', 'Access Token has expired', authErrors.notSignedIn],
    ['SoftwareTokenMFANotFoundException', 'Software token MFA is not enabled', authErrors.mfaMethodNotFound],
  ],
  passkeyRegistration: [
    ['InvalidParameterException', constraint('accessToken'), authErrors.notSignedIn],
    ['LimitExceededException', 'Passkey limit exceeded', authErrors.tooManyPasskeys],
    ['LimitExceededException', 'Attempt limit exceeded, please try after some time.', authErrors.limitExceeded],
    ['TooManyRequestsException', 'Rate exceeded', authErrors.throttled],
    ['WebAuthnChallengeNotFoundException', 'Not found', authErrors.passkeyRegistrationExpired],
    ['WebAuthnClientMismatchException', 'Mismatch', authErrors.passkeyRegistrationExpired],
    ['WebAuthnConfigurationMissingException', 'No domain', continueWith(authErrors.passkeysUnavailable)],
    ['WebAuthnCredentialNotSupportedException', 'Not supported', authErrors.passkeyNotSupported],
    ['WebAuthnNotEnabledException', 'Not enabled', authErrors.passkeysUnavailable],
    ['WebAuthnOriginNotAllowedException', 'Not allowed', authErrors.passkeyOriginNotAllowed],
    ['WebAuthnRelyingPartyMismatchException', 'Mismatch', authErrors.passkeyRelyingPartyMismatch],
  ],
  exchangeCode: [
    ['invalid_grant', '', authErrors.federationExpired],
    ['invalid_request', '', continueWith(authErrors.federationFailed)],
    ['unauthorized_client', 'invalid_redirect', continueWith(authErrors.federationFailed)],
  ],
} as const;

describe.each(Object.keys(tables) as (keyof typeof tables)[])('the table %s', (table) => {
  test.each(rows[table].map(([name, message, answer]) => ({ name, message, answer })))(
    'returns its answer for $name: $message',
    ({ name, message, answer }) => {
      expect(answerOf(tables[table], exception(name, message), contextOf({}))).toMatchObject(answer);
    },
  );
});

test.each([
  ['accessToken', 'throttling'],
  ['signIn', 'throttling'],
  ['totpSetup', 'throttling'],
  ['challenge', 'throttling'],
  ['exchangeCode', 'throttling'],
  ['firstFactor', 'throttling'],
] as const)('the table %s includes %s', (table, included) => {
  expect(tables[table]).toMatchObject(tables[included]);
});

test('the table signIn returns undefined for a wrong client secret, which only the operator can correct', () => {
  const error = exception('NotAuthorizedException', 'Unable to verify secret hash for client client');
  expect(answerOf(tables.signIn, error, contextOf({}))).toBeUndefined();
});

// Cognito throws these only if an account exists, and a new account's password is known to the client that signed it up.
test.each([
  ['NotAuthorizedException', 'Password attempts exceeded'],
  ['PasswordResetRequiredException', 'Password reset required for the user'],
  ['UserNotConfirmedException', 'User is not confirmed.'],
])('the table signIn returns INCORRECT for %s, "%s" when existing users are hidden', (name, message) => {
  const ctx = contextOf({}, { app: hidingApp });
  expect(answerOf(tables.signIn, exception(name, message), ctx)).toEqual(authErrors.incorrectCredentials);
});

test('accessTokenWithMessage returns the same members with another sentence', () => {
  const table = accessTokenWithMessage('Saved.');
  expect(Object.keys(table)).toEqual(Object.keys(tables.accessToken));
  expect(table.TooManyRequestsException).toEqual({ ...authErrors.throttled, message: 'Saved.' });
  const answer = (message: string) => answerOf(table, exception('NotAuthorizedException', message));
  expect(answer('Access Token has expired')).toEqual({ ...authErrors.notSignedIn, message: 'Saved.' });
  expect(answer('Access Token does not have required scopes')).toBeUndefined();
});

test('unlessHidden returns the other answer when existing users are hidden', () => {
  const row = unlessHidden('visible', (ctx: { app: App }) => [ctx.app.clientId]);
  expect(row(new Error(), { app })).toBe('visible');
  expect(row(new Error(), { app: hidingApp })).toEqual(['client']);
});

test.each(['LimitExceededException', 'TooManyFailedAttemptsException'])(
  'limitsUnlessHidden logs %s and returns the other answer when existing users are hidden',
  (name) => {
    const table = limitsUnlessHidden(() => authErrors.codeUnusable);
    expect(answerOf(table, exception(name))).toEqual(authErrors.limitExceeded);
    const hidden = answerOf(table, exception(name), contextOf({}, { app: hidingApp }));
    expect(hidden).toStrictEqual(continueWith(authErrors.codeUnusable));
  },
);

test('signUpCodeUnlessHidden returns one answer for every code when existing users are hidden', () => {
  const row = signUpCodeUnlessHidden(authErrors.codeExpired);
  expect(row(new Error(), { app })).toEqual(authErrors.codeExpired);
  expect(row(new Error(), { app: hidingApp })).toEqual(authErrors.codeUnusable);
});

test.each([
  ['PreSignUp failed with error Members only.', 'Members only'],
  ['PostConfirmation failed with error Really?.', 'Really?'],
  ['PreSignUp failed with error Two\nlines.', 'Two\nlines'],
  ['PreSignUp failed with error .', messages.declined],
  ['Something else', messages.declined],
])('triggerMessage returns, for "%s", "%s"', (message, text) => {
  expect(triggerMessage(new Error(message))).toBe(text);
});
