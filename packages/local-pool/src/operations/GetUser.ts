import type { GetUserCommandInput, GetUserCommandOutput } from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { authenticate } from '../tokens/accessToken.ts';
import { attributeList, describeMfa } from '../users/user.ts';
import { readableAttributes } from '../users/userAttributes.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUser.html */
export const GetUser: Operation<GetUserCommandInput, GetUserCommandOutput> = async ({ AccessToken = '' }, cognito) => {
  const { user, client } = await authenticate(cognito, AccessToken);
  return {
    Username: user.username,
    UserAttributes: attributeList({ ...user, attributes: readableAttributes(client, user) }),
    ...describeMfa(user),
  };
};
