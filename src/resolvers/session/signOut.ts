import { RevokeTokenCommand } from '@aws-sdk/client-cognito-identity-provider';
import * as v from 'valibot';
import type { MutationSignOutArgs, SignOutResult } from '../../generated/types.ts';
import { invalidRefreshToken, noRefreshToken, throttled } from '../../mapping/exceptions.ts';
import { optional, refreshToken } from '../../runtime/input.ts';
import { expected, type Input, type Request, type Response } from '../../runtime/resolver.ts';

export const input = v.nullish(v.object({ refreshToken: optional(refreshToken) }));

export const command = RevokeTokenCommand;

export const request = (context: Request<MutationSignOutArgs>): Input<typeof command> | SignOutResult => {
  const { args, app, refreshCookie } = context;
  const Token = args.input?.refreshToken ?? refreshCookie;
  return Token ? { Token, ClientId: app.clientId, ClientSecret: app.clientSecret } : noRefreshToken;
};

export const response = ({ error }: Response<typeof command, MutationSignOutArgs>): SignOutResult =>
  error
    ? expected<SignOutResult>(error, {
        ...throttled,
        InvalidParameterException: invalidRefreshToken,
        // Of another app client; a wrong secret of our own is an operator's fault.
        UnauthorizedException: ({ message }) => (/credentials|secret/i.test(message) ? undefined : invalidRefreshToken),
        // No refresh token at all.
        UnsupportedTokenTypeException: invalidRefreshToken,
      })
    : { __typename: 'SignOutPayload', message: 'Signed out.' };
