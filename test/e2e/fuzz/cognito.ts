import { type CognitoStub, exceptionAnswer, startCognitoStub } from '../../support/cognitoStub.ts';
import { flow, idTokenClaims, tokenAnswer } from '../../support/federation.ts';
import { successes } from '../../support/operations.ts';

type ExceptionText = readonly [name: string, message: string];

const throttled: ExceptionText = ['TooManyRequestsException', 'Rate exceeded'];
const revoked: ExceptionText = ['NotAuthorizedException', 'Access Token has been revoked'];
const mismatch: ExceptionText = ['CodeMismatchException', 'Invalid verification code provided, please try again.'];
const expired: ExceptionText = ['ExpiredCodeException', 'Invalid code provided, please request a code again.'];
const userNotFound: ExceptionText = ['UserNotFoundException', 'User does not exist.'];
const limit: ExceptionText = ['LimitExceededException', 'Attempt limit exceeded, please try after some time.'];
const weak: ExceptionText = [
  'InvalidPasswordException',
  'Password did not conform with policy: Password not long enough',
];
const undelivered: ExceptionText = ['CodeDeliveryFailureException', 'The code could not be delivered.'];
const sessionExpired: ExceptionText = ['NotAuthorizedException', 'Invalid session for the user, session is expired.'];

/** The exceptions of a healthy Cognito, by operation, as it documents them. */
const exceptions: Readonly<Record<string, readonly ExceptionText[]>> = {
  SignUp: [['UsernameExistsException', 'User already exists'], weak, undelivered, limit],
  ConfirmSignUp: [
    mismatch,
    expired,
    userNotFound,
    ['AliasExistsException', 'An account with the email already exists.'],
  ],
  ResendConfirmationCode: [userNotFound, undelivered, limit],
  InitiateAuth: [
    ['NotAuthorizedException', 'Incorrect username or password.'],
    ['UserNotConfirmedException', 'User is not confirmed.'],
    ['PasswordResetRequiredException', 'Password reset required for the user'],
    userNotFound,
  ],
  RespondToAuthChallenge: [sessionExpired, userNotFound],
  GetTokensFromRefreshToken: [['NotAuthorizedException', 'Invalid Refresh Token'], userNotFound],
  RevokeToken: [['UnsupportedTokenTypeException', 'Unsupported token']],
  ForgotPassword: [userNotFound, undelivered, limit],
  ConfirmForgotPassword: [mismatch, expired, userNotFound, weak, limit],
  ChangePassword: [revoked, weak, limit, ['NotAuthorizedException', 'Incorrect username or password.']],
  UpdateUserAttributes: [revoked, undelivered, ['AliasExistsException', 'An account with the email already exists.']],
  GetUserAttributeVerificationCode: [revoked, undelivered, limit],
  VerifyUserAttribute: [revoked, mismatch, expired, limit],
  StartWebAuthnRegistration: [revoked, ['WebAuthnNotEnabledException', 'Not enabled'], limit],
  CompleteWebAuthnRegistration: [
    ['InvalidParameterException', 'Credential data is not valid'],
    ['WebAuthnOriginNotAllowedException', 'Not allowed'],
    ['WebAuthnChallengeNotFoundException', 'Not found'],
  ],
  DeleteWebAuthnCredential: [revoked, ['ResourceNotFoundException', 'Not found']],
  ListWebAuthnCredentials: [revoked, limit],
  GetUserAuthFactors: [revoked],
  ListUserSessions: [revoked, ['OperationNotEnabledException', 'Session tracking is not enabled']],
  RevokeUserSession: [revoked, ['ResourceNotFoundException', 'Not found']],
  AdminGetUser: [userNotFound],
  AdminDeleteUser: [userNotFound],
  AdminLinkProviderForUser: [userNotFound, ['InvalidParameterException', 'Merging is not currently supported']],
  AdminDisableProviderForUser: [userNotFound, ['InvalidParameterException', 'User is not linked']],
  VerifySoftwareToken: [['EnableSoftwareTokenMFAException', 'Code mismatch'], userNotFound],
};

const challenge = (name: string, parameters: Readonly<Record<string, string>> = {}) => ({
  ChallengeName: name,
  Session: 'session',
  ChallengeParameters: { USER_ID_FOR_SRP: 'sub', ...parameters },
});
const challenges = [
  challenge('SMS_MFA', { CODE_DELIVERY_DELIVERY_MEDIUM: 'SMS', CODE_DELIVERY_DESTINATION: '+*******0123' }),
  challenge('SOFTWARE_TOKEN_MFA'),
  challenge('NEW_PASSWORD_REQUIRED', { requiredAttributes: '["userAttributes.name"]' }),
  challenge('MFA_SETUP', { MFAS_CAN_SETUP: '["SOFTWARE_TOKEN_MFA"]' }),
  challenge('SELECT_MFA_TYPE', { MFAS_CAN_CHOOSE: '["SMS_MFA","SOFTWARE_TOKEN_MFA"]' }),
];

/** Cognito quotes the value that it rejects, of a parameter that the operation has. */
const quoteInput = (body: string) => {
  const sent: object = JSON.parse(body);
  const name = ['AccessToken', 'RefreshToken', 'Token', 'Session'].find((key) => key in sent) ?? 'Username';
  const parameter = `${name[0]?.toLowerCase()}${name.slice(1)}`;
  return exceptionAnswer(
    'InvalidParameterException',
    `1 validation error detected: Value '${body}' at '${parameter}' failed to satisfy constraint: Member must satisfy it`,
  );
};

const invalid = (message: string) => exceptionAnswer('InvalidParameterException', message);

const NAME = /^[\p{L}\p{M}\p{S}\p{N}\p{P}]{1,32}$/u;

interface Input {
  readonly UserAttributes?: readonly { readonly Name: string; readonly Value: string }[];
  readonly ChallengeResponses?: Readonly<Record<string, string>>;
  readonly Session?: string;
}

/** Returns Cognito's exception for an input that it rejects by its form, before anything else. */
const rejectForm = (operation: string, body: string): object | undefined => {
  // A lone surrogate, as JSON.stringify writes it.
  if (/(?<!\\)(\\\\)*\\ud[89a-f]/i.test(body)) return exceptionAnswer('SerializationException');
  // Safe: the SDK's own body.
  const { UserAttributes = [], ChallengeResponses = {}, Session } = JSON.parse(body) as Input;
  const index = UserAttributes.findIndex(({ Name }) => !NAME.test(Name));
  if (index >= 0) {
    const path = `userAttributes.${index + 1}.member.name`;
    return invalid(
      `1 validation error detected: Value at '${path}' failed to satisfy constraint: Member must satisfy it`,
    );
  }
  if (operation !== 'RespondToAuthChallenge') return undefined;
  if (!ChallengeResponses.USERNAME) return invalid('Missing required parameter USERNAME');
  return Session ? undefined : invalid('Missing required parameter Session');
};

/** Cognito names the attributes that the pool does not have. */
const rejectAttributes = (body: string): object[] => {
  // Safe: the SDK's own body.
  const names = ((JSON.parse(body) as Input).UserAttributes ?? []).map(({ Name }) => Name);
  const rule = 'Attribute does not exist in the schema.';
  if (names.length === 0) return [];
  return [
    invalid(`Attributes did not conform to the schema: ${names.map((name) => `${name}: ${rule}\n`).join('')}`),
    invalid(`user.${names[0]}: ${rule}\n`),
  ];
};

/** The answers of a healthy token endpoint. */
const tokenAnswers = [
  tokenAnswer(),
  tokenAnswer({ ...idTokenClaims, nonce: 'of another sign-in' }),
  tokenAnswer({ ...idTokenClaims, 'cognito:username': 'sub' }),
  tokenAnswer({ nonce: flow.nonce }),
  ...['invalid_grant', 'invalid_request', 'unauthorized_client'].map((error) => ({ error })),
];

/** Starts a healthy Cognito: `choose` picks a success, a challenge or a documented exception for each call. */
export const startFuzzCognito = (choose: () => number): Promise<CognitoStub> =>
  startCognitoStub(
    new Proxy(
      {},
      {
        get: (_, operation: string) => (body: string) => {
          if (operation === 'ExchangeCode') return tokenAnswers[choose() % tokenAnswers.length] ?? {};
          const errors = (exceptions[operation] ?? [revoked]).map(([name, message]) => exceptionAnswer(name, message));
          const more = /InitiateAuth|RespondToAuthChallenge/.test(operation) ? challenges : [];
          const success = successes[operation] ?? {};
          const rejected = rejectForm(operation, body);
          if (rejected) return rejected;
          // The parameters of administrators' operations are Cognito's own, so it does not reject their form.
          const invalid = operation.startsWith('Admin') ? [] : [...rejectAttributes(body), quoteInput(body)];
          const answers = [success, success, ...errors, ...more, exceptionAnswer(...throttled), ...invalid];
          return answers[choose() % answers.length] ?? {};
        },
      },
    ),
  );
