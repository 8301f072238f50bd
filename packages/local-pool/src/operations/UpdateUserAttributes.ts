import type {
  UpdateUserAttributesCommandInput,
  UpdateUserAttributesCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { authenticate } from '../tokens/accessToken.ts';
import { changeAttributes } from '../users/attributeChange.ts';
import { parseAttributeChanges } from '../users/userAttributes.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserAttributes.html */
export const UpdateUserAttributes: Operation<
  UpdateUserAttributesCommandInput,
  UpdateUserAttributesCommandOutput
> = async ({ AccessToken = '', UserAttributes }, cognito) => {
  const caller = await authenticate(cognito, AccessToken);
  const changes = parseAttributeChanges(caller, UserAttributes ?? []);
  return { CodeDeliveryDetailsList: await changeAttributes(cognito, caller, changes) };
};
