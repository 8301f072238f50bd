import type { CreateUserPoolCommandInput, SchemaAttributeType } from '@aws-sdk/client-cognito-identity-provider';
import type { Cognito } from '../cognito.ts';
import { invalidParameter } from '../cognitoError.ts';
import { ALPHANUMERIC, randomText } from '../crypto/randomText.ts';
import type { MfaConfigSettings } from '../mfa/factors.ts';
import { isStandardAttribute } from '../users/userAttributes.ts';
import { insertPool, type UserPool } from './userPool.ts';

/** Custom attributes get their prefix here: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SchemaAttributeType.html */
const schemaAttribute = (given: SchemaAttributeType): SchemaAttributeType => {
  const { Name = '' } = given;
  if (isStandardAttribute(Name)) return given;
  if (given.Required) throw invalidParameter('Required custom attributes are not supported currently.');
  return { ...given, Name: `custom:${Name}` };
};

/**
 * "All attributes in AttributesRequireVerificationBeforeUpdate must exist in AutoVerifiedAttributes": Cognito's words, at
 * creations and updates alike.
 */
export const checkVerification = ({
  AutoVerifiedAttributes = [],
  UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: before = [] } = {},
}: Pick<CreateUserPoolCommandInput, 'AutoVerifiedAttributes' | 'UserAttributeUpdateSettings'>): void => {
  if (!before.every((name) => AutoVerifiedAttributes.includes(name)))
    throw invalidParameter(
      'All attributes in AttributesRequireVerificationBeforeUpdate must exist in AutoVerifiedAttributes.',
    );
};

export const newUserPool = async (
  cognito: Cognito,
  input: CreateUserPoolCommandInput,
  mfa: MfaConfigSettings = {},
): Promise<UserPool> => {
  const { PoolName, Schema, ...settings } = input;
  if (settings.UsernameAttributes?.length && settings.AliasAttributes?.length)
    throw invalidParameter('Only one of the aliasAttributes or usernameAttributes can be set in a user pool.');
  checkVerification(settings);
  const pool: UserPool = {
    id: `us-east-1_${randomText(ALPHANUMERIC, 9)}`,
    createdAt: cognito.now(),
    modifiedAt: cognito.now(),
    settings: { Name: PoolName, ...settings, Schema: (Schema ?? []).map(schemaAttribute) },
    mfa,
  };
  await insertPool(cognito, pool);
  return pool;
};
