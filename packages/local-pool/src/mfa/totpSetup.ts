import type { Cognito } from '../cognito.ts';
import { CognitoError, invalidParameter } from '../cognitoError.ts';
import { findClient } from '../pools/appClient.ts';
import { type Caller, type Challenge, findChallenge, openChallenge, startChallenge } from '../signIn/challenges.ts';
import { authenticate } from '../tokens/accessToken.ts';
import { poolFactors } from './factors.ts';

/** Marks the session that may end the MFA_SETUP challenge. It is the session that proves it: the user may have others. */
export const TOTP_IS_SET_UP = 'SOFTWARE_TOKEN_MFA is set up';

const bySession = (cognito: Cognito, session: string): Challenge => {
  const { clientId } = findChallenge(cognito, session);
  return openChallenge(cognito, findClient(cognito, clientId), { session, name: 'MFA_SETUP' });
};

/** Both TOTP operations take an access token, or the session of a sign-in that asks for MFA to be set up. */
export const totpCaller = async (
  cognito: Cognito,
  { AccessToken, Session }: { AccessToken?: string | undefined; Session?: string | undefined },
): Promise<{ caller: Caller; challenge: Challenge | undefined }> => {
  if (AccessToken === undefined && Session === undefined)
    throw invalidParameter('Missing required parameter AccessToken or Session');
  const challenge = AccessToken === undefined && Session !== undefined ? bySession(cognito, Session) : undefined;
  const caller = challenge ?? (await authenticate(cognito, AccessToken ?? ''));
  if (!poolFactors(caller.pool).includes('SOFTWARE_TOKEN_MFA'))
    throw new CognitoError('SoftwareTokenMFANotFoundException', 'Software Token MFA is not enabled for the userPool.');
  return { caller, challenge };
};

/** The session of the next step: each serves once. */
export const nextSetupSession = (cognito: Cognito, challenge: Challenge, options: string[]): string =>
  startChallenge(cognito, challenge, { name: 'MFA_SETUP', options });
