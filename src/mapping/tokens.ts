import type { AuthenticationResultType } from '@aws-sdk/client-cognito-identity-provider';
import { needed } from './requireValue.ts';

/** What the payloads with tokens share. */
export const tokens = (result: AuthenticationResultType = {}) => ({
  accessToken: needed(result.AccessToken),
  idToken: needed(result.IdToken),
  refreshToken: result.RefreshToken ?? null,
  tokenType: result.TokenType ?? 'Bearer',
  expiresIn: result.ExpiresIn ?? 0,
});
