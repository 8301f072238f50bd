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
import { codeMethods, METHODS } from '../../mapping/codeMethod.ts';
import { sessionExpired } from '../../mapping/exceptions.ts';
import { tokens } from '../../mapping/tokens.ts';
import { type App, authError, type Request } from '../../runtime/resolver.ts';
import { type Envelope, open, seal } from './challengeSession.ts';

type Parameters = Readonly<Record<string, string>>;

/** AuthParameters or ChallengeResponses, with SECRET_HASH where the app client has a secret. */
export const authParameters = (app: App, username: string, rest: Parameters): Record<string, string> => {
  const hash = app.secretHash(username);
  return { USERNAME: username, ...rest, ...(hash === undefined ? {} : { SECRET_HASH: hash }) };
};

type Caller = Pick<Request<unknown, unknown>, 'app' | 'userContextData'>;

const over: SessionExpiredError = authError(sessionExpired);

/**
 * @param answers by challenge, what ChallengeResponses takes for it (API_RespondToAuthChallenge)
 * @returns SessionExpiredError where the session is that of no challenge among them
 */
export const answerChallenge = (
  { app, userContextData }: Caller,
  envelope: Envelope | undefined,
  answers: { readonly [Name in ChallengeNameType]?: Parameters },
): RespondToAuthChallengeRequest | SessionExpiredError => {
  if (!envelope || !Object.hasOwn(answers, envelope.challenge)) return over;
  // Safe: it is a key of `answers`.
  const challenge = envelope.challenge as ChallengeNameType;
  return {
    ClientId: app.clientId,
    ChallengeName: challenge,
    Session: envelope.session,
    ChallengeResponses: authParameters(app, envelope.username, answers[challenge] ?? {}),
    UserContextData: userContextData,
  };
};

/** The session of an MfaSetupChallenge authorizes the set-up, as an access token does otherwise. */
export const setupSession = (envelope: Envelope | undefined): { readonly Session: string } | SessionExpiredError =>
  envelope?.challenge === 'MFA_SETUP' ? { Session: envelope.session } : over;

interface Asked {
  readonly username: string;
  readonly session?: string | null;
}

type Challenge = CodeChallenge | NewPasswordChallenge | MfaSetupChallenge | MfaSelectionChallenge;

/**
 * Tokens, or the next challenge: what InitiateAuth and RespondToAuthChallenge answer.
 * @param input of the field: the username that was typed, or the challenge's with its session, which knows more
 * @throws on a challenge that the graph has no type for (custom, device and passkey challenges)
 */
export const signedInOrChallenged = (result: InitiateAuthResponse, input: Asked): SignInPayload | Challenge =>
  result.AuthenticationResult
    ? { __typename: 'SignInPayload', message: 'Signed in.', ...tokens(result.AuthenticationResult) }
    : challenged(result, input);

const challenged = (result: InitiateAuthResponse, input: Asked): Challenge => {
  const { ChallengeName: challenge, ChallengeParameters: parameters = {} } = result;
  const answered = open(input.session ?? '');
  const username = parameters.USER_ID_FOR_SRP ?? answered?.username ?? input.username;
  const account = answered?.account ?? input.username;
  const base = {
    session: seal({ challenge: challenge ?? '', username, session: result.Session ?? '', account }),
    username,
  };
  switch (challenge) {
    case 'SMS_MFA':
    case 'EMAIL_OTP':
    case 'SOFTWARE_TOKEN_MFA':
      return { __typename: 'CodeChallenge', ...base, method: METHODS[challenge], delivery: delivery(parameters) };
    case 'NEW_PASSWORD_REQUIRED':
      return { __typename: 'NewPasswordChallenge', ...base, requiredAttributes: requiredAttributes(parameters) };
    case 'MFA_SETUP':
      return { __typename: 'MfaSetupChallenge', ...base, methods: codeMethods(list(parameters.MFAS_CAN_SETUP)) };
    case 'SELECT_MFA_TYPE':
      return { __typename: 'MfaSelectionChallenge', ...base, methods: codeMethods(list(parameters.MFAS_CAN_CHOOSE)) };
    default:
      // The code reaches the log, the message does not.
      throw Object.assign(new Error('The graph has no type for this challenge.'), { code: challenge });
  }
};

const delivery = (parameters: Parameters): CodeDelivery | null => {
  const medium = parameters.CODE_DELIVERY_DELIVERY_MEDIUM;
  if (medium !== 'SMS' && medium !== 'EMAIL') return null;
  return {
    __typename: 'CodeDelivery',
    destination: parameters.CODE_DELIVERY_DESTINATION ?? '',
    medium,
    attribute: null,
  };
};

/** `["userAttributes.name"]`: the prefix is that of ChallengeResponses' keys. */
const requiredAttributes = (parameters: Parameters): string[] =>
  list(parameters.requiredAttributes).map((name) => name.replace(/^userAttributes\./, ''));

/** Challenge parameters are strings; lists are JSON in them. */
const list = (json: string | undefined): string[] => (json ? (JSON.parse(json) as string[]) : []);
