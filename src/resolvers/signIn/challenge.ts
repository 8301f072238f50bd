import type {
  ChallengeNameType,
  InitiateAuthResponse,
  RespondToAuthChallengeRequest,
} from '@aws-sdk/client-cognito-identity-provider';
import type {
  CodeChallenge,
  CodeDelivery,
  MfaSelectionChallenge,
  MfaSetupChallenge,
  NewPasswordChallenge,
  SessionExpiredError,
  SignInPayload,
} from '../../generated/types.ts';
import { toClientMetadata } from '../../mapping/clientMetadata.ts';
import { METHOD_BY_COGNITO_NAME, toCodeMethods } from '../../mapping/codeMethod.ts';
import { toTokens } from '../../mapping/tokens.ts';
import { authErrors, messages } from '../../messages.ts';
import type { App } from '../../runtime/app.ts';
import { type EarlyReturn, earlyReturn } from '../../runtime/earlyReturn.ts';
import type { Context } from '../../runtime/resolver.ts';
import { type ChallengeSession, decodeChallengeSession, encodeChallengeSession } from './challengeSession.ts';

type Parameters = Readonly<Record<string, string>>;

/** Returns AuthParameters or ChallengeResponses, with SECRET_HASH if the app client has a secret. */
export const authParameters = (app: App, username: string, rest: Parameters): Record<string, string> => {
  const hash = app.secretHash(username);
  return { USERNAME: username, ...rest, ...(hash === undefined ? {} : { SECRET_HASH: hash }) };
};

type Caller = Pick<Context<unknown>, 'app' | 'userContextData' | 'acceptLanguage'>;
type SessionExpired = EarlyReturn<SessionExpiredError, 'END'>;

/**
 * Returns the input of RespondToAuthChallenge, or ends the field if `session` belongs to none of the challenges.
 * @param responses for each challenge that the field can answer, its ChallengeResponses (API_RespondToAuthChallenge)
 */
export const respondToChallenge = (
  caller: Caller,
  session: ChallengeSession | undefined,
  responses: { readonly [Name in ChallengeNameType | 'EMAIL_MFA']?: Parameters },
): RespondToAuthChallengeRequest | SessionExpired => {
  if (!session || !Object.hasOwn(responses, session.challenge)) return earlyReturn(authErrors.sessionExpired);
  // Safe: the challenge is a key of `responses`.
  const challenge = session.challenge as ChallengeNameType;
  return {
    ClientId: caller.app.clientId,
    ChallengeName: challenge,
    Session: session.session,
    ChallengeResponses: authParameters(caller.app, session.username, responses[challenge] ?? {}),
    UserContextData: caller.userContextData,
    ...toClientMetadata(caller),
  };
};

/** The session of an MfaSetupChallenge authorizes the set-up, in place of an access token. */
export const setupSession = (session: ChallengeSession | undefined): { readonly Session: string } | SessionExpired =>
  session?.challenge === 'MFA_SETUP' ? { Session: session.session } : earlyReturn(authErrors.sessionExpired);

export interface SignInInput {
  readonly username: string;
  readonly session?: string | null;
}

/** Not the SDK's list of names, which lacks EMAIL_MFA. */
type NamedChallenge = Omit<InitiateAuthResponse, 'ChallengeName'> & { readonly ChallengeName?: string | undefined };

type Challenge = CodeChallenge | NewPasswordChallenge | MfaSetupChallenge | MfaSelectionChallenge;

/**
 * Maps the output of InitiateAuth and RespondToAuthChallenge to tokens or the next challenge.
 * @param input the field's: the username that the user entered, or the challenge's with its session
 * @throws on a challenge without a type in the schema (custom and device challenges), and on one of a first factor
 */
export const toSignInPayloadOrChallenge = (
  result: InitiateAuthResponse,
  input: SignInInput,
): SignInPayload | Challenge =>
  result.AuthenticationResult
    ? { __typename: 'SignInPayload', message: messages.signedIn, ...toTokens(result.AuthenticationResult) }
    : toChallenge(result, input);

/** Returns the fields that all challenges share. */
export const toChallengeBase = (
  { ChallengeName: challenge = '', ChallengeParameters: parameters = {}, Session: session = '' }: NamedChallenge,
  input: SignInInput,
) => {
  const previous = decodeChallengeSession(input.session ?? '');
  // Amplify reads the real username from either parameter.
  const username = parameters.USER_ID_FOR_SRP ?? parameters.USERNAME ?? previous?.username ?? input.username;
  const account = previous?.account ?? input.username;
  return { session: encodeChallengeSession({ challenge, username, session, account }), username };
};

const toChallenge = (result: NamedChallenge, input: SignInInput): Challenge => {
  const { ChallengeName: challenge, ChallengeParameters: parameters = {} } = result;
  const base = toChallengeBase(result, input);
  switch (challenge) {
    case 'SMS_MFA':
    case 'SMS_OTP':
    case 'EMAIL_OTP':
    case 'EMAIL_MFA':
    case 'SOFTWARE_TOKEN_MFA': {
      const method = METHOD_BY_COGNITO_NAME[challenge];
      return { __typename: 'CodeChallenge', ...base, method, delivery: toDelivery(parameters) };
    }
    case 'NEW_PASSWORD_REQUIRED':
      return { __typename: 'NewPasswordChallenge', ...base, requiredAttributes: toRequiredAttributes(parameters) };
    case 'MFA_SETUP':
      return { __typename: 'MfaSetupChallenge', ...base, methods: toCodeMethods(parseList(parameters.MFAS_CAN_SETUP)) };
    case 'SELECT_MFA_TYPE':
      return {
        __typename: 'MfaSelectionChallenge',
        ...base,
        methods: toCodeMethods(parseList(parameters.MFAS_CAN_CHOOSE)),
      };
    default:
      // The log shows the error's code, but never its message.
      throw Object.assign(new Error('The schema has no type for this challenge.'), { code: challenge });
  }
};

const toDelivery = (parameters: Parameters): CodeDelivery | null => {
  const medium = parameters.CODE_DELIVERY_DELIVERY_MEDIUM;
  if (medium !== 'SMS' && medium !== 'EMAIL') return null;
  return {
    __typename: 'CodeDelivery',
    destination: parameters.CODE_DELIVERY_DESTINATION ?? '',
    medium,
    attribute: null,
  };
};

/** Removes the prefix of ChallengeResponses' keys: `["userAttributes.name"]`. */
const toRequiredAttributes = (parameters: Parameters): string[] =>
  parseList(parameters.requiredAttributes).map((name) => name.replace(/^userAttributes\./, ''));

/** Challenge parameters are strings. Lists are JSON in them. */
const parseList = (json: string | undefined): string[] => (json ? (JSON.parse(json) as string[]) : []);
