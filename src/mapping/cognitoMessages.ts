import type { FieldErrorCode, PasswordRequirement } from '../generated/types.ts';

/**
 * Recognizes Cognito's exceptions by their wording, because one exception name covers several situations. Cognito does
 * not document most of these texts and can change them. A text that matches nothing here is unexpected: the client receives a
 * masked error, and the log has the text.
 */
const says =
  (pattern: RegExp) =>
  ({ message }: Error): boolean =>
    pattern.test(message);

// NotAuthorizedException of sign-ins, with the texts of
// https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-managing-errors.html

/** "Incorrect username or password." */
export const isIncorrectPassword = says(/^Incorrect username or password/i);
/** "Unable to login because of security reasons", if threat protection blocks the sign-in. */
export const isBlockedByThreatProtection = says(/security reasons/i);
/**
 * "Password attempts exceeded":
 * https://docs.aws.amazon.com/cognito/latest/developerguide/authentication-flows-public-server-side.html#cognito-user-pools-lockout
 */
export const isLockedOut = says(/attempts exceeded/i);
/** "Temporary password has expired and must be reset by an administrator.": https://repost.aws/knowledge-center/cognito-temporary-password-expired */
export const isTemporaryPasswordExpired = says(/Temporary password has expired/i);
/** "User is disabled." */
export const isDisabled = says(/disabled/i);
/** LimitExceededException: "Exceeded daily email limit for the operation or the account.", and not the limit of a user's attempts. */
export const isEmailQuotaExceeded = says(/daily email limit/i);
/** UserLambdaValidationException: "CustomMessage failed with error ...", of a trigger that runs only if a message is sent. */
export const isMessageDeclined = says(/^CustomMessage /);
/** UserLambdaValidationException: "UserMigration failed with error ..." */
export const isMigrationDeclined = says(/^UserMigration /);
/** "User is disabled." and "User password cannot be reset in the current state." */
export const isPasswordResetBlocked = says(/disabled|current state/i);
/** "Invalid session for the user, session is expired.", and "Invalid code or auth state for the user." after too many wrong codes. */
export const isSessionInvalid = says(/session|auth state/i);
/** "SignUp is not permitted for this user pool" */
export const isSignUpClosed = says(/not permitted/i);
/** "User cannot be confirmed. Current status is CONFIRMED" and, of ResendConfirmationCode, "User is already confirmed." */
export const isAlreadyConfirmed = says(/status is CONFIRMED|already confirmed/);
/** "User cannot be confirmed. Current status is FORCE_CHANGE_PASSWORD", or another status of a user without a sign-up code, and "User is disabled." */
export const isNotConfirmable = says(/status is (?!CONFIRMED)|user is disabled/i);
/** "Invalid Refresh Token", "Refresh Token has been revoked", "User is disabled." */
export const isRefreshTokenInvalid = says(/refresh token|user is disabled/i);
/**
 * "Invalid Access Token", "Access Token has expired", "Access Token has been revoked", "Could not verify signature for Access
 * Token", "User is disabled.". Not "Access Token does not have required scopes", which a new token does not correct:
 * https://github.com/aws-amplify/amplify-js/issues/1906
 */
export const isAccessTokenInvalid = says(/(invalid|signature for) access token|access token has|user is disabled/i);
/** "Unable to verify secret hash for client ...", and "Invalid client secret" for client credentials. A fault of the deployment. */
export const isClientSecretWrong = says(/secret/i);
/** RevokeToken's UnauthorizedException for a wrong client secret; otherwise the token belongs to another app client. */
export const isClientUnauthorized = says(/credentials|secret/i);
/** "Access Token does not have required scopes", of a token that another app client's sign-in got. */
export const isScopeMissing = says(/required scopes/i);
/**
 * ChangePassword of a user of an identity provider: "User is not authorized to change password."
 * (https://github.com/aws-amplify/amplify-js/issues/2464), like "User is not authorized to get auth details." of InitiateAuth
 * (https://github.com/aws/aws-cli/issues/3348). Guess: other operations begin in the same way, or name the external provider.
 */
export const isFederatedUserRefused = says(/^User is not authorized to |external provider|federated user/i);
/** UpdateUserAttributes: "A client attempted to write unauthorized attribute" */
export const isAttributeUnauthorized = says(/unauthorized attribute/i);

/**
 * InitiateAuth: "USER_AUTH is not enabled for the client.", and "USER_AUTH flow not enabled for this client", which is the text of
 * the other flows.
 */
export const isFlowUnavailable = says(/^USER_AUTH .*not enabled/);

// The parameter `error_description` of a callback, where Cognito reports almost everything as `invalid_request`. Anyone can write it.

/** "User denied access" and "access_denied". Guess: providers word a cancellation in one of these ways. */
export const isSignInCanceled = says(/access_denied|user[ _]denied|cancel+ed/i);
/** "Already found an entry for username Google_123", after a trigger has linked the identity. */
export const isAlreadyLinked = says(/^Already found an entry for username/i);
/** "PreSignUp failed with error Members only.", of any trigger. */
export const isTriggerRefusal = says(/^\w+ failed with error/);
/** Guess: the provider, or the person at its page, took longer than Cognito waits. */
export const isSignInExpired = says(/timed? ?out/i);

// RevokeUserSession

/**
 * InvalidParameterException or NotAuthorizedException: "This value can't identify the caller's own current session."
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RevokeUserSession.html
 * Guess: the text names the current session.
 */
export const isCurrentSession = says(/current session/i);

// LimitExceededException

/** "Attempt limit exceeded, please try after some time.", and not the number of passkeys. */
export const isAttemptLimit = says(/attempt limit/i);

// CodeMismatchException

/** "Invalid session provided", of a challenge's answer whose session is malformed. Another code does not help. */
export const isSessionMalformed = says(/^Invalid session/i);

// InvalidParameterException

/** Of RevokeToken and GetTokensFromRefreshToken: "Value at 'token' failed to satisfy constraint". Another parameter is the operator's. */
export const isTokenMalformed = says(/'(token|refreshToken)'|refresh token/i);
/** "Cannot reset password for the user as there is no registered/verified email or phone_number" */
export const hasNoVerifiedAddress = says(/no registered\/verified/);
/** SetUserMFAPreference in a pool that requires MFA: "... cannot be disabled" */
export const isMfaRequired = says(/cannot be disabled/);
/**
 * SetUserMFAPreference: "User does not have delivery config set to turn on SOFTWARE_TOKEN_MFA"
 * (https://github.com/aws/aws-sdk-js-v3/issues/4645), "User does not have a phone_number set to turn on SMS MFA"
 * (https://github.com/aws-amplify/amplify-js/issues/5766), "User has not set up software token mfa", "User has not verified
 * software token mfa" and "... is not enabled for the user pool".
 */
export const isMfaMethodMissing = says(/to turn on|has not (set up|verified)|not enabled for the user ?pool/i);
/** Guess: ChangePassword without the password of a user who has one. AWS documents no text. */
export const isPreviousPasswordAtFault = says(/previous ?password/i);
/** "Invalid phone number format." */
export const isPhoneNumberInvalid = says(/^Invalid phone number format/);
/**
 * "Invalid email address format.", "Username should be an email." and "Username should be either an email or a phone number." Not
 * "Username should be a phone number.": a pool that takes no email address as username is configured incorrectly for this API.
 */
export const isEmailInvalid = says(/^Invalid email address format|^Username should be (an|either an) email/);

/**
 * Returns `['username']` for "1 validation error detected: Value at 'username' failed to satisfy constraint: ...", and
 * `['userAttributes']` for "Value at 'userAttributes.1.member.name' ...".
 */
export const constrainedParameters = ({ message }: Error): string[] =>
  [...message.matchAll(/ at '(\w+)[\w.]*' failed to satisfy constraint/g)].map(([, parameter = '']) => parameter);

/** The rules of a pool's schema that an attribute can break. */
const ATTRIBUTE_RULES: readonly (readonly [RegExp, FieldErrorCode])[] = [
  [/required/i, 'REQUIRED'],
  [/does not exist/, 'UNKNOWN_ATTRIBUTE'],
  [/cannot be updated/, 'IMMUTABLE'],
];

interface AttributeFault {
  /** Cognito's name of the attribute: any letters, marks, symbols, numbers and punctuation, without spaces. */
  readonly attribute: string;
  readonly code: FieldErrorCode;
}

/**
 * Returns the faults of "Attributes did not conform to the schema: name: The attribute is required\n", which has a line per
 * attribute, and of "user.custom:plan: Attribute does not exist in the schema.\n".
 */
export const attributeFaults = (error: Error): AttributeFault[] => {
  const { message } = error;
  if (isPhoneNumberInvalid(error)) return [{ attribute: 'phone_number', code: 'INVALID_PHONE_NUMBER' }];
  if (isEmailInvalid(error)) return [{ attribute: 'email', code: 'INVALID_EMAIL' }];
  // A NEW_PASSWORD_REQUIRED challenge has two texts of its own.
  const [, missing] = /^Invalid attributes given, (\S+) is missing/.exec(message) ?? [];
  if (missing) return [{ attribute: missing, code: 'REQUIRED' }];
  const [, fixed] = /^Cannot modify (?:an already provided|the non-mutable attribute) (\S+?)\.?$/.exec(message) ?? [];
  if (fixed) return [{ attribute: fixed, code: 'IMMUTABLE' }];
  if (!/^(Attributes did not conform to the schema: |user\.)/.test(message)) return [];
  return message
    .replace(/^Attributes did not conform to the schema: /, '')
    .split('\n')
    .flatMap((line): AttributeFault[] => {
      const [, attribute, rule = ''] = /^(?:user\.)?(\S+): (.*)$/.exec(line) ?? [];
      const code = ATTRIBUTE_RULES.find(([pattern]) => pattern.test(rule))?.[1] ?? 'INVALID';
      return attribute ? [{ attribute, code }] : [];
    });
};

// InvalidPasswordException

const PASSWORD_RULES: readonly (readonly [RegExp, PasswordRequirement])[] = [
  [/long enough|length/i, 'LENGTH'],
  [/lowercase/i, 'LOWERCASE'],
  [/uppercase/i, 'UPPERCASE'],
  [/numeric/i, 'NUMBER'],
  [/symbol/i, 'SYMBOL'],
  // "Password has previously been used", of a pool with a password history.
  [/history|previously|reuse/i, 'NOT_REUSED'],
];

/** Returns the rules that "Password did not conform with policy: Password must have numeric characters" names. */
export const brokenPasswordRules = ({ message }: Error): PasswordRequirement[] => {
  const rules = message.replace(/^.*policy:/i, '');
  return PASSWORD_RULES.filter(([pattern]) => pattern.test(rules)).map(([, requirement]) => requirement);
};

// UsernameExistsException, AliasExistsException

/**
 * Returns `phone_number` for "An account with the given phone_number already exists.", and undefined for "User already exists".
 * https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html
 */
export const takenAttribute = ({ message }: Error): string | undefined =>
  /^An account with the (?:given )?(email|phone_number) already exists/.exec(message)?.[1];

// UserLambdaValidationException

/**
 * Returns `<text>` of "PreSignUp failed with error <text>.", or undefined if the trigger gave none. The text is meant for
 * people: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html
 */
export const triggerText = ({ message }: Error): string | undefined =>
  /^\w+ failed with error (.*?)\.?$/s.exec(message)?.[1]?.trim() || undefined;
