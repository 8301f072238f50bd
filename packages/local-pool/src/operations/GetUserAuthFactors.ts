import type {
  GetUserAuthFactorsCommandInput,
  GetUserAuthFactorsCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { describeAuthFactors } from '../signIn/firstFactors.ts';
import { authenticate } from '../tokens/accessToken.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUserAuthFactors.html */
export const GetUserAuthFactors: Operation<GetUserAuthFactorsCommandInput, GetUserAuthFactorsCommandOutput> = async (
  { AccessToken = '' },
  cognito,
) => describeAuthFactors(cognito, await authenticate(cognito, AccessToken));
