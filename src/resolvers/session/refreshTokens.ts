import { GetTokensFromRefreshTokenCommand } from '@aws-sdk/client-cognito-identity-provider';
import * as v from 'valibot';
import type { MutationRefreshTokensArgs, RefreshTokensInput, RefreshTokensResult } from '../../generated/types.ts';
import { isClientSecretWrong, isRefreshTokenInvalid, isTokenMalformed } from '../../mapping/cognitoMessages.ts';
import { triggerMessage } from '../../mapping/exceptionRows.ts';
import { tables } from '../../mapping/exceptions.ts';
import { toTokens } from '../../mapping/tokens.ts';
import { authErrors, messages } from '../../messages.ts';
import { earlyReturn } from '../../runtime/earlyReturn.ts';
import { inputObject, optional, refreshToken } from '../../runtime/input.ts';
import type { Context, Exceptions, ResponseContext } from '../../runtime/resolver.ts';

type Args = MutationRefreshTokensArgs;

export const input = v.nullish(inputObject<RefreshTokensInput>()({ refreshToken: optional(refreshToken) }));

export const command = GetTokensFromRefreshTokenCommand;

export const request = ({ args, app, refreshCookie }: Context<Args>) => {
  const RefreshToken = args.input?.refreshToken ?? refreshCookie;
  return RefreshToken
    ? { RefreshToken, ClientId: app.clientId, ClientSecret: app.clientSecret }
    : earlyReturn(authErrors.refreshTokenMissing);
};

export const response = ({ result }: ResponseContext<typeof command, Args>): RefreshTokensResult => ({
  __typename: 'RefreshTokensPayload',
  message: messages.refreshed,
  ...toTokens(result.AuthenticationResult),
});

export const exceptions: Exceptions<RefreshTokensResult> = {
  ...tables.throttling,
  InvalidParameterException: (error) => (isTokenMalformed(error) ? authErrors.refreshTokenInvalid : undefined),
  NotAuthorizedException: (error) =>
    isRefreshTokenInvalid(error) && !isClientSecretWrong(error) ? authErrors.refreshTokenInvalid : undefined,
  // The model lists neither for this operation. A new sign-in reports what the user has to do.
  PasswordResetRequiredException: authErrors.refreshTokenInvalid,
  RefreshTokenReuseException: authErrors.refreshTokenInvalid,
  UserLambdaValidationException: (error) => ({
    __typename: 'InvalidRefreshTokenError',
    message: triggerMessage(error),
  }),
  UserNotConfirmedException: authErrors.refreshTokenInvalid,
  UserNotFoundException: authErrors.refreshTokenInvalid,
};
