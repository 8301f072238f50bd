import type { GetUserCommandInput, GetUserCommandOutput } from '@aws-sdk/client-cognito-identity-provider';
import { authenticate } from '../accessToken.ts';
import type { Operation } from '../cognito.ts';
import { attributeList, describeMfa } from '../user.ts';
import { readableAttributes } from '../userAttributes.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUser.html */
export const GetUser: Operation<GetUserCommandInput, GetUserCommandOutput> = async ({ AccessToken = '' }, cognito) => {
  const { user, client } = await authenticate(cognito, AccessToken);
  return {
    Username: user.username,
    UserAttributes: attributeList({ ...user, attributes: readableAttributes(client, user) }),
    ...describeMfa(user),
  };
};
