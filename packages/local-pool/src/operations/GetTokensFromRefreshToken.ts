import type {
  GetTokensFromRefreshTokenCommandInput,
  GetTokensFromRefreshTokenCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { findClient } from '../pools/appClient.ts';
import { checkClientSecret } from '../pools/secretHash.ts';
import { refreshTokens } from '../tokens/refreshTokens.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetTokensFromRefreshToken.html */
export const GetTokensFromRefreshToken: Operation<
  GetTokensFromRefreshTokenCommandInput,
  GetTokensFromRefreshTokenCommandOutput
> = async ({ ClientId = '', ClientSecret, RefreshToken = '' }, cognito) => {
  const app = findClient(cognito, ClientId);
  const checkSecret = () => checkClientSecret(app.client, ClientSecret);
  return { AuthenticationResult: await refreshTokens(cognito, app, { token: RefreshToken, checkSecret }) };
};
