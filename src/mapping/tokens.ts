import type { AuthenticationResultType } from '@aws-sdk/client-cognito-identity-provider';
import { requireValue } from './requireValue.ts';

/** Returns the fields that all payloads with tokens share. */
export const toTokens = (result: AuthenticationResultType = {}) => ({
  accessToken: requireValue(result.AccessToken),
  idToken: requireValue(result.IdToken),
  refreshToken: result.RefreshToken ?? null,
  tokenType: result.TokenType ?? 'Bearer',
  expiresIn: result.ExpiresIn ?? 0,
});
