import type {
  UpdateUserPoolCommandInput,
  UpdateUserPoolCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { checkVerificationSettings, findPool, savePool } from '../pools/userPool.ts';

/**
 * "If you don't provide a value for an attribute, Amazon Cognito sets it to its default value":
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPool.html
 * Settings that only CreateUserPool accepts stay unchanged.
 */
export const UpdateUserPool: Operation<UpdateUserPoolCommandInput, UpdateUserPoolCommandOutput> = (
  { UserPoolId = '', PoolName, ...input },
  cognito,
) => {
  const pool = findPool(cognito, UserPoolId);
  const { Name, Schema = [], UsernameAttributes, AliasAttributes, UsernameConfiguration } = pool.settings;
  checkVerificationSettings(input);
  const settings = { Name: PoolName ?? Name, Schema, UsernameAttributes, AliasAttributes, UsernameConfiguration };
  savePool(cognito, { ...pool, modifiedAt: cognito.now(), settings: { ...settings, ...input } });
  return {};
};
