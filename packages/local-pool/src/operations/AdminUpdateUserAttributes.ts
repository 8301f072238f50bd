import type {
  AdminUpdateUserAttributesCommandInput,
  AdminUpdateUserAttributesCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { adminTarget } from '../users/adminTarget.ts';
import { changeAttributes } from '../users/attributeChange.ts';
import { attributesFromAdmin } from '../users/userAttributes.ts';

/**
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminUpdateUserAttributes.html
 * An address that comes with its `_verified` as true is applied at once; any other is verified as a user's own change is.
 */
export const AdminUpdateUserAttributes: Operation<
  AdminUpdateUserAttributesCommandInput,
  AdminUpdateUserAttributesCommandOutput
> = (input, cognito) => {
  const target = adminTarget(cognito, input);
  changeAttributes(cognito, target, attributesFromAdmin(target.pool, input.UserAttributes));
  return {};
};
