import type {
  GetTokensFromRefreshTokenCommandInput,
  GetTokensFromRefreshTokenCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { findClient } from '../pools/appClient.ts';
import { checkClientSecret } from '../pools/secretHash.ts';
import { refreshTokens } from '../tokens/refreshTokens.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetTokensFromRefreshToken.html: with and without rotation. */
export const GetTokensFromRefreshToken: Operation<
  GetTokensFromRefreshTokenCommandInput,
  GetTokensFromRefreshTokenCommandOutput
> = async ({ ClientId = '', ClientSecret, RefreshToken = '' }, cognito) => {
  const who = findClient(cognito, ClientId);
  const check = () => checkClientSecret(who.client, ClientSecret);
  return { AuthenticationResult: await refreshTokens(cognito, who, { token: RefreshToken, check }) };
};
