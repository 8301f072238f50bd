import type { GenericSchema } from 'valibot';
import { type Envelope, seal } from '../../../src/resolvers/signIn/challengeSession.ts';
import { check } from '../../../src/runtime/input.ts';
import type { App, Request } from '../../../src/runtime/resolver.ts';

/** An app client without a secret. */
export const app: App = {
  clientId: 'client',
  userPoolId: 'eu-central-1_pool',
  clientSecret: undefined,
  autoConfirmSignUp: false,
  totpIssuer: 'Example',
  hideExistingUsers: false,
  newSub: () => 'new-sub',
  secretHash: () => undefined,
};

/** An app client with a secret: the hash shows which username it was made for. */
export const appWithSecret: App = {
  ...app,
  clientSecret: 'the client secret',
  secretHash: (username) => `hash of ${username}`,
};

export const requestOf = <Args>(args: Args, more: Partial<Request<Args>> = {}): Request<Args> => ({
  args,
  app,
  accessToken: undefined,
  refreshCookie: undefined,
  userContextData: undefined,
  prev: undefined,
  ...more,
});

/** What the input checks find, by path; nothing where the input is fine. */
export const faultsOf = (schema: GenericSchema, input: unknown): Readonly<Record<string, string>> => {
  const checked = check(schema, input);
  return 'error' in checked ? Object.fromEntries(checked.error.fields.map((each) => [each.field, each.message])) : {};
};

/** What a sign-in answered for a challenge of the user whose real name is `uuid`. */
export const sealed = (challenge: string): string =>
  seal({ challenge, username: 'uuid', session: 'cognito session', account: 'ada@example.com' });

/** What the session of the challenge after that holds, for Cognito's session `the next`. */
export const nextEnvelope = (challenge: string): Envelope => ({
  challenge,
  username: 'uuid',
  session: 'the next',
  account: 'ada@example.com',
});

/** Cognito's tokens, and what each payload with tokens makes of them. */
export const AuthenticationResult = {
  AccessToken: 'a',
  IdToken: 'i',
  RefreshToken: 'r',
  TokenType: 'Bearer',
  ExpiresIn: 3600,
};
export const tokens = {
  accessToken: 'a',
  idToken: 'i',
  refreshToken: 'r',
  tokenType: 'Bearer',
  expiresIn: 3600,
};
export const signedIn = { __typename: 'SignInPayload', message: 'Signed in.', ...tokens };

export const CodeDeliveryDetails = {
  AttributeName: 'email',
  DeliveryMedium: 'EMAIL',
  Destination: 'a***@e***',
} as const;
export const codeDelivery = {
  __typename: 'CodeDelivery',
  destination: 'a***@e***',
  medium: 'EMAIL',
  attribute: 'email',
};

/** As the SDK throws it. */
export const exception = (name: string, message = 'Cognito’s own words'): Error =>
  Object.assign(new Error(message), { name, $fault: 'client', $metadata: { requestId: 'cognito-request' } });

/** A row of a resolver's table: what Cognito says, and the error type that the client hears. */
export type Row = readonly [name: string, message: string, answer: string];

/** Rows that every table has. */
export const throttledRows: readonly Row[] = [
  ['ForbiddenException', 'Request not allowed due to WAF block.', 'TooManyAttemptsError'],
  ['LimitExceededException', 'Attempt limit exceeded, please try after some time.', 'TooManyAttemptsError'],
  ['TooManyFailedAttemptsException', 'Attempt limit exceeded, please try after some time.', 'TooManyAttemptsError'],
  ['TooManyRequestsException', 'Rate exceeded', 'TooManyAttemptsError'],
];

/** Rows of every table whose field needs an access token. */
export const signedOutRows: readonly Row[] = [
  ...throttledRows,
  ['NotAuthorizedException', 'Access Token has been revoked', 'NotSignedInError'],
  ['NotAuthorizedException', 'Access Token has expired', 'NotSignedInError'],
  ['PasswordResetRequiredException', 'Password reset required for the user', 'NotSignedInError'],
  ['UserNotConfirmedException', 'User is not confirmed.', 'NotSignedInError'],
  ['UserNotFoundException', 'User does not exist.', 'NotSignedInError'],
];

/** Rows of every table whose field takes a code. */
export const codeRows: readonly Row[] = [
  ['CodeMismatchException', 'Invalid verification code provided, please try again.', 'CodeMismatchError'],
  ['ExpiredCodeException', 'Invalid code provided, please request a code again.', 'CodeExpiredError'],
];

/** Rows of every table whose field sets a password. */
export const passwordRows: readonly Row[] = [
  [
    'InvalidPasswordException',
    'Password did not conform with policy: Password not long enough',
    'InvalidPasswordError',
  ],
  ['PasswordHistoryPolicyViolationException', 'Password has previously been used', 'InvalidPasswordError'],
];

/** Cognito's words for a parameter that is not of its form. */
export const constraint = (parameter: string): string =>
  `1 validation error detected: Value at '${parameter}' failed to satisfy constraint: Member must satisfy regular expression pattern`;

/** Rows of every table that a sign-in has, at its first step and at each challenge. */
export const signInRows: readonly Row[] = [
  ...throttledRows,
  ['InvalidParameterException', constraint('username'), 'InvalidInputError'],
  ['NotAuthorizedException', 'Incorrect username or password.', 'IncorrectCredentialsError'],
  ['NotAuthorizedException', 'Unable to login because of security reasons', 'IncorrectCredentialsError'],
  ['NotAuthorizedException', 'User is disabled.', 'IncorrectCredentialsError'],
  ['NotAuthorizedException', 'Password attempts exceeded', 'TooManyAttemptsError'],
  ['UserLambdaValidationException', 'PreAuthentication failed with error Not now.', 'IncorrectCredentialsError'],
  ['UserNotFoundException', 'User does not exist.', 'IncorrectCredentialsError'],
];

/** Those that only a challenge has. */
export const sessionRows: readonly Row[] = [
  ['InvalidParameterException', constraint('session'), 'SessionExpiredError'],
  ['NotAuthorizedException', 'Invalid session for the user, session is expired.', 'SessionExpiredError'],
  ['NotAuthorizedException', 'Invalid code or auth state for the user.', 'SessionExpiredError'],
];

/** Exceptions that are no client's doing: they pass through every table of an app client. */
export const operatorFaults: [name: string, message: string][] = [
  ['InternalErrorException', 'Something failed'],
  ['NotAuthorizedException', 'Unable to verify secret hash for client client'],
];
