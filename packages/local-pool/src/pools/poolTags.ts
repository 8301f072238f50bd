import type { Cognito } from '../cognito.ts';
import { CognitoError, invalidParameterError } from '../cognitoError.ts';
import { findPool, isPool, savePool, type UserPool } from './userPool.ts';

const ARN_PREFIX = 'arn:aws:cognito-idp:us-east-1:000000000000:userpool/';

export const toPoolArn = (poolId: string): string => ARN_PREFIX + poolId;

/** Guess: the message. AWS documents only the exception. */
export const findPoolByArn = (cognito: Cognito, arn: string): UserPool => {
  const poolId = arn.startsWith(ARN_PREFIX) ? arn.slice(ARN_PREFIX.length) : '';
  if (!isPool(cognito, poolId)) throw new CognitoError('ResourceNotFoundException', `Resource ${arn} does not exist.`);
  return findPool(cognito, poolId);
};

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_TagResource.html */
const MAX_TAGS = 50;

/** Guess: the message. */
export const saveTags = (cognito: Cognito, pool: UserPool, UserPoolTags: Record<string, string>): void => {
  if (Object.keys(UserPoolTags).length > MAX_TAGS)
    throw invalidParameterError(`A user pool can have ${MAX_TAGS} tags.`);
  savePool(cognito, { ...pool, modifiedAt: cognito.now(), settings: { ...pool.settings, UserPoolTags } });
};
