import { GetUserCommand } from '@aws-sdk/client-cognito-identity-provider';
import type { MeResult } from '../../generated/types.ts';
import { notSignedIn } from '../../mapping/exceptions.ts';
import { user } from '../../mapping/user.ts';
import { expected, type Input, type Request, type Response } from '../../runtime/resolver.ts';

export const signedIn = true;

export const command = GetUserCommand;

export const request = ({ accessToken }: Request<object>): Input<typeof command> => ({ AccessToken: accessToken });

export const response = ({ result, error }: Response<typeof command, object>): MeResult =>
  error ? expected<MeResult>(error, notSignedIn) : user(result);
