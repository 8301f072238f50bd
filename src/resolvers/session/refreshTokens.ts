import { GetTokensFromRefreshTokenCommand } from '@aws-sdk/client-cognito-identity-provider';
import * as v from 'valibot';
import type { MutationRefreshTokensArgs, RefreshTokensResult } from '../../generated/types.ts';
import { invalidRefreshToken, noRefreshToken, throttled, triggerText } from '../../mapping/exceptions.ts';
import { tokens } from '../../mapping/tokens.ts';
import { optional, refreshToken } from '../../runtime/input.ts';
import { expected, type Input, type Request, type Response } from '../../runtime/resolver.ts';

export const input = v.nullish(v.object({ refreshToken: optional(refreshToken) }));

export const command = GetTokensFromRefreshTokenCommand;

export const request = (context: Request<MutationRefreshTokensArgs>): Input<typeof command> | RefreshTokensResult => {
  const { args, app, refreshCookie } = context;
  const RefreshToken = args.input?.refreshToken ?? refreshCookie;
  return RefreshToken ? { RefreshToken, ClientId: app.clientId, ClientSecret: app.clientSecret } : noRefreshToken;
};

export const response = ({
  result,
  error,
}: Response<typeof command, MutationRefreshTokensArgs>): RefreshTokensResult =>
  error
    ? expected<RefreshTokensResult>(error, {
        ...throttled,
        InvalidParameterException: invalidRefreshToken,
        // "Invalid Refresh Token", "Refresh Token has been revoked"; a wrong client secret is an operator's fault.
        NotAuthorizedException: ({ message }) =>
          /refresh token|user/i.test(message) && !/secret/i.test(message) ? invalidRefreshToken : undefined,
        RefreshTokenReuseException: invalidRefreshToken,
        UserLambdaValidationException: (error) => ['InvalidRefreshTokenError', triggerText(error)],
        UserNotFoundException: invalidRefreshToken,
      })
    : { __typename: 'RefreshTokensPayload', message: 'Here are new tokens.', ...tokens(result.AuthenticationResult) };
