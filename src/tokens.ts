import type { AuthenticationResultType } from '@aws-sdk/client-cognito-identity-provider';

/** What the payloads with tokens share. */
export const tokens = (result: AuthenticationResultType = {}) => ({
  accessToken: result.AccessToken ?? '',
  idToken: result.IdToken ?? '',
  refreshToken: result.RefreshToken ?? null,
  tokenType: result.TokenType ?? 'Bearer',
  expiresIn: result.ExpiresIn ?? 0,
});
