import { GetUserCommand } from '@aws-sdk/client-cognito-identity-provider';
import { notSignedIn } from '../../exceptions.ts';
import type { MeResult } from '../../generated/types.ts';
import { expected, type Input, type Request, type Response } from '../../resolver.ts';
import { user } from '../../user.ts';

export const signedIn = true;

export const command = GetUserCommand;

export const request = ({ accessToken }: Request<object>): Input<typeof command> => ({ AccessToken: accessToken });

export const response = ({ result, error }: Response<typeof command, object>): MeResult =>
  error ? expected<MeResult>(error, notSignedIn) : user(result);
