import type {
  AddCustomAttributesCommandInput,
  AddCustomAttributesCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { addCustomAttributes } from '../pools/schemaAttributes.ts';
import { findPool, savePool } from '../pools/userPool.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AddCustomAttributes.html */
export const AddCustomAttributes: Operation<AddCustomAttributesCommandInput, AddCustomAttributesCommandOutput> = (
  { UserPoolId = '', CustomAttributes = [] },
  cognito,
) => {
  const pool = findPool(cognito, UserPoolId);
  const Schema = addCustomAttributes(pool.settings.Schema ?? [], CustomAttributes);
  savePool(cognito, { ...pool, modifiedAt: cognito.now(), settings: { ...pool.settings, Schema } });
  return {};
};
