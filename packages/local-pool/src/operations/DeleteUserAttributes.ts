import type {
  DeleteUserAttributesCommandInput,
  DeleteUserAttributesCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { authenticate } from '../tokens/accessToken.ts';
import { removeAttributes } from '../users/attributeChange.ts';
import { checkRemovable } from '../users/userAttributes.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUserAttributes.html */
export const DeleteUserAttributes: Operation<
  DeleteUserAttributesCommandInput,
  DeleteUserAttributesCommandOutput
> = async ({ AccessToken = '', UserAttributeNames = [] }, cognito) => {
  const caller = await authenticate(cognito, AccessToken);
  checkRemovable(caller.pool, UserAttributeNames, caller.client);
  await removeAttributes(cognito, caller, UserAttributeNames);
  return {};
};
