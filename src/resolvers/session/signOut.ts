import { RevokeTokenCommand } from '@aws-sdk/client-cognito-identity-provider';
import * as v from 'valibot';
import type { MutationSignOutArgs, SignOutInput, SignOutResult } from '../../generated/types.ts';
import { isClientUnauthorized, isTokenMalformed } from '../../mapping/cognitoMessages.ts';
import { tables } from '../../mapping/exceptions.ts';
import { toLogoutUrl } from '../../mapping/logoutUrl.ts';
import { authErrors, messages } from '../../messages.ts';
import { earlyReturn } from '../../runtime/earlyReturn.ts';
import { address } from '../../runtime/federatedInput.ts';
import { inputObject, invalidInput, optional, optionalText, refreshToken } from '../../runtime/input.ts';
import type { Context, Exceptions } from '../../runtime/resolver.ts';

export const input = v.nullish(
  inputObject<SignOutInput>()({ refreshToken: optional(refreshToken), logoutUri: optionalText(address) }),
);

export const command = RevokeTokenCommand;

export const request = ({ args, app, refreshCookie }: Context<MutationSignOutArgs>) => {
  const { logoutUri } = args.input ?? {};
  if (logoutUri && !app.logoutUrls.includes(logoutUri)) {
    return earlyReturn(invalidInput({ field: 'logoutUri', code: 'NOT_ALLOWED' }));
  }
  const Token = args.input?.refreshToken ?? refreshCookie;
  return Token
    ? { Token, ClientId: app.clientId, ClientSecret: app.clientSecret }
    : earlyReturn(authErrors.refreshTokenMissing);
};

export const response = ({ args, app }: Context<MutationSignOutArgs>): SignOutResult => ({
  __typename: 'SignOutPayload',
  message: messages.signedOut,
  logoutUrl: toLogoutUrl(app, args.input?.logoutUri ?? undefined),
});

export const exceptions: Exceptions<SignOutResult> = {
  ...tables.throttling,
  InvalidParameterException: (error) => (isTokenMalformed(error) ? authErrors.refreshTokenInvalid : undefined),
  // The token belongs to another app client. A wrong client secret is a fault of the deployment instead.
  UnauthorizedException: (error) => (isClientUnauthorized(error) ? undefined : authErrors.refreshTokenInvalid),
  // The token is not a refresh token.
  UnsupportedTokenTypeException: authErrors.refreshTokenInvalid,
};
