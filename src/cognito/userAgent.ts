import {
  GetTokensFromRefreshTokenCommand,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
} from '@aws-sdk/client-cognito-identity-provider';

/** The API's own. It cannot be empty, because AWS WAF blocks that (NoUserAgent_HEADER). */
export const OWN_USER_AGENT = 'cognito-graphql-auth';

/**
 * The calls that begin or refresh a session. Cognito describes the session's device by "the parsed user agent", and overwrites it "on
 * each sign-in, refresh, and rotation":
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SessionDescriptionType.html
 * Guess: the user agent is the one of the request, so these calls pass on that of the user's browser or app.
 */
const SESSION_COMMANDS = [InitiateAuthCommand, RespondToAuthChallengeCommand, GetTokensFromRefreshTokenCommand];

interface UserAgents {
  /** The API's. */
  readonly own: string;
  /** That of the user's browser or app. */
  readonly ofUser: string | undefined;
}

/** Returns the user agent of a command. */
export const userAgentFor = (command: object, userAgents: UserAgents): string =>
  SESSION_COMMANDS.some((each) => command instanceof each) ? userAgentOfSession(userAgents) : userAgents.own;

/**
 * Returns the user agent of a call that begins or refreshes a session. If the API has a key in its own, it is appended, because the pool's
 * web ACL recognizes the API by it: serverless/poolWebAcl.yml
 */
export const userAgentOfSession = ({ own, ofUser }: UserAgents): string => {
  if (ofUser === undefined) return own;
  return own === OWN_USER_AGENT ? ofUser : `${ofUser} ${own}`;
};
