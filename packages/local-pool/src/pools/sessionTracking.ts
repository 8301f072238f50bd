import type { UserSessionTrackingType } from '@aws-sdk/client-cognito-identity-provider';
import { CognitoError, invalidParameterError } from '../cognitoError.ts';
import type { AppClient } from './appClient.ts';
import type { UserPool } from './userPool.ts';

/** "default values: UserSessionTracking as DISABLED and a MaxPerUser value of 20": https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUserPoolSessionConfiguration.html */
const DEFAULT_MAX_PER_USER = 20;
const NOT_TRACKED = { UserSessionTracking: 'DISABLED', TokenSession: { MaxPerUser: DEFAULT_MAX_PER_USER } } as const;

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ClientSSOSessionConfigType.html */
const DEFAULT_SSO_MINUTES = 60;

export const describePoolSessions = ({ id, sessions = NOT_TRACKED }: UserPool) => ({ UserPoolId: id, ...sessions });

export const describeClientSessions = ({ id, poolId, ssoSession }: AppClient) => ({
  UserPoolId: poolId,
  ClientId: id,
  SSOSession: ssoSession ?? { MaxValidityMinutes: DEFAULT_SSO_MINUTES },
});

/** Returns for how many minutes after an authentication a browser's session at the pool's domain signs the user in. */
export const findSsoMinutes = (pool: UserPool, { ssoSession }: AppClient): number =>
  (findSessionLimit(pool) === undefined ? undefined : ssoSession?.MaxValidityMinutes) ?? DEFAULT_SSO_MINUTES;

/** Returns how many sessions a user can have, or undefined if the pool does not track them. */
export const findSessionLimit = ({ sessions }: UserPool): number | undefined =>
  sessions?.UserSessionTracking === 'ENABLED' ? (sessions.TokenSession?.MaxPerUser ?? DEFAULT_MAX_PER_USER) : undefined;

/**
 * "not available ... for the current user pool configuration": https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUserSessions.html
 * Guess: this is the exception where the pool does not track sessions, and its message.
 */
export const checkTracksSessions = (pool: UserPool): void => {
  if (findSessionLimit(pool) === undefined)
    throw new CognitoError('OperationNotEnabledException', 'Session tracking is not enabled for the user pool.');
};

/** "must be in the Essentials or Plus tier": https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserPoolSessionConfiguration.html. Guess: the message. */
export const checkSessionTier = ({ settings }: UserPool): void => {
  if (settings.UserPoolTier === 'LITE')
    throw new CognitoError(
      'FeatureUnavailableInTierException',
      'Session tracking is not available in the LITE tier of the user pool.',
    );
};

/** @param member the name in AWS's form, such as `userSessionTracking` */
const checkEnum = (member: string, value: string | undefined, values: readonly string[]): void => {
  if (value !== undefined && !values.includes(value))
    throw invalidParameterError(
      `1 validation error detected: Value '${value}' at '${member}' failed to satisfy constraint: ` +
        `Member must satisfy enum value set: [${values.join(', ')}]`,
    );
};

export const checkTracking = (value: UserSessionTrackingType | undefined): void =>
  checkEnum('userSessionTracking', value, ['ENABLED', 'DISABLED']);

/** True for LINKED. NONE is the default. */
export const revokesAssociated = (value: string | undefined): boolean => {
  checkEnum('revokeAssociatedSessions', value, ['NONE', 'LINKED']);
  return value === 'LINKED';
};
