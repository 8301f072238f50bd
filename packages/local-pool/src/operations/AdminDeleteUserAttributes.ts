import type {
  AdminDeleteUserAttributesCommandInput,
  AdminDeleteUserAttributesCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { findAdminTarget } from '../users/adminTarget.ts';
import { removeAttributes } from '../users/attributeChange.ts';
import { checkRemovable } from '../users/userAttributes.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminDeleteUserAttributes.html */
export const AdminDeleteUserAttributes: Operation<
  AdminDeleteUserAttributesCommandInput,
  AdminDeleteUserAttributesCommandOutput
> = async ({ UserAttributeNames = [], ...whom }, cognito) => {
  const target = findAdminTarget(cognito, whom);
  checkRemovable(target.pool, UserAttributeNames);
  await removeAttributes(cognito, target, UserAttributeNames);
  return {};
};
