import type {
  UpdateUserAttributesCommandInput,
  UpdateUserAttributesCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import { authenticate } from '../accessToken.ts';
import { changeAttributes } from '../attributeChange.ts';
import type { Operation } from '../cognito.ts';
import { changesFromUser } from '../userAttributes.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserAttributes.html */
export const UpdateUserAttributes: Operation<
  UpdateUserAttributesCommandInput,
  UpdateUserAttributesCommandOutput
> = async ({ AccessToken = '', UserAttributes }, cognito) => {
  const who = await authenticate(cognito, AccessToken);
  return { CodeDeliveryDetailsList: changeAttributes(cognito, who, changesFromUser(who, UserAttributes ?? [])) };
};
