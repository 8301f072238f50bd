import type {
  AdminUpdateUserAttributesCommandInput,
  AdminUpdateUserAttributesCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { findAdminTarget } from '../users/adminTarget.ts';
import { changeAttributes } from '../users/attributeChange.ts';
import { parseAdminAttributes } from '../users/userAttributes.ts';

/**
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminUpdateUserAttributes.html
 * An address with its `_verified` set to true takes effect immediately. Any other address is verified like a change by the user.
 */
export const AdminUpdateUserAttributes: Operation<
  AdminUpdateUserAttributesCommandInput,
  AdminUpdateUserAttributesCommandOutput
> = async (input, cognito) => {
  const target = findAdminTarget(cognito, input);
  await changeAttributes(cognito, target, parseAdminAttributes(target.pool, input.UserAttributes ?? []));
  return {};
};
