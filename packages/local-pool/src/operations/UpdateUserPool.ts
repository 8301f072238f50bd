import type {
  UpdateUserPoolCommandInput,
  UpdateUserPoolCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { invalidParameterError } from '../cognitoError.ts';
import { checkPoolSettings } from '../pools/poolRules.ts';
import { findPool, savePool, type UserPool } from '../pools/userPool.ts';

/**
 * "If you don't provide a value for an attribute, Amazon Cognito sets it to its default value":
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPool.html
 * Settings that only CreateUserPool accepts stay unchanged.
 */
export const UpdateUserPool: Operation<UpdateUserPoolCommandInput, UpdateUserPoolCommandOutput> = (
  { UserPoolId = '', PoolName, ...input },
  cognito,
) => {
  const poolBefore = findPool(cognito, UserPoolId);
  const { Name, Schema = [], UsernameAttributes, AliasAttributes, UsernameConfiguration } = poolBefore.settings;
  const settings = { Name: PoolName ?? Name, Schema, UsernameAttributes, AliasAttributes, UsernameConfiguration };
  const pool: UserPool = { ...poolBefore, modifiedAt: cognito.now(), settings: { ...settings, ...input } };
  checkPoolSettings(pool);
  // https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/1176
  if (input.MfaConfiguration === 'ON' && poolBefore.settings.MfaConfiguration !== 'ON')
    throw invalidParameterError('Cannot turn MFA functionality ON, once the user pool has been created.');
  savePool(cognito, pool);
  return {};
};
