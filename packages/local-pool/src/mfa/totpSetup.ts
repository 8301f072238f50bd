import type { Cognito } from '../cognito.ts';
import { CognitoError, invalidParameterError } from '../cognitoError.ts';
import { findClient } from '../pools/appClient.ts';
import { type Caller, type Challenge, createChallenge, findChallenge, requireChallenge } from '../signIn/challenges.ts';
import { authenticate } from '../tokens/accessToken.ts';
import { checkNotExternal } from '../users/userStatus.ts';
import { listPoolFactors } from './factors.ts';

/** Marks the session that can complete the MFA_SETUP challenge. The user may have other sessions that cannot. */
export const TOTP_IS_SET_UP = 'SOFTWARE_TOKEN_MFA is set up';

const requireSetupChallenge = (cognito: Cognito, session: string): Challenge => {
  const { clientId } = findChallenge(cognito, session);
  return requireChallenge(cognito, findClient(cognito, clientId), { session, name: 'MFA_SETUP' });
};

/**
 * Both TOTP operations take an access token, or the session of a sign-in with an MFA_SETUP challenge.
 * Guess: the exception for a user of an identity provider, who has no MFA.
 */
export const authenticateTotpCaller = async (
  cognito: Cognito,
  { AccessToken, Session }: { AccessToken?: string | undefined; Session?: string | undefined },
): Promise<{ caller: Caller; challenge: Challenge | undefined }> => {
  if (AccessToken === undefined && Session === undefined)
    throw invalidParameterError('Missing required parameter AccessToken or Session');
  const challenge =
    AccessToken === undefined && Session !== undefined ? requireSetupChallenge(cognito, Session) : undefined;
  const caller = challenge ?? (await authenticate(cognito, AccessToken ?? ''));
  checkNotExternal(caller.user, 'set up software token mfa');
  if (!listPoolFactors(caller.pool).includes('SOFTWARE_TOKEN_MFA'))
    // https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa-totp.html
    throw new CognitoError(
      'SoftwareTokenMFANotFoundException',
      'Software Token MFA has not been enabled by the userPool',
    );
  return { caller, challenge };
};

/** Returns the session of the next step, because each session is valid once. */
export const startNextSetupStep = (cognito: Cognito, challenge: Challenge, options: string[]): string =>
  createChallenge(cognito, challenge, { name: 'MFA_SETUP', options });
