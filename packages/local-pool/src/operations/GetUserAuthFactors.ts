import type {
  GetUserAuthFactorsCommandInput,
  GetUserAuthFactorsCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { listFirstFactors } from '../signIn/firstFactors.ts';
import { authenticate } from '../tokens/accessToken.ts';
import { describeMfa } from '../users/describeUser.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUserAuthFactors.html */
export const GetUserAuthFactors: Operation<GetUserAuthFactorsCommandInput, GetUserAuthFactorsCommandOutput> = async (
  { AccessToken = '' },
  cognito,
) => {
  const { user, pool } = await authenticate(cognito, AccessToken);
  return {
    Username: user.username,
    ...describeMfa(user),
    ConfiguredUserAuthFactors: listFirstFactors(cognito, { pool, user }),
  };
};
