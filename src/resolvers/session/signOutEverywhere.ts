import { GlobalSignOutCommand } from '@aws-sdk/client-cognito-identity-provider';
import type { SignOutEverywhereResult } from '../../generated/types.ts';
import { notSignedIn } from '../../mapping/exceptions.ts';
import { expected, type Input, type Request, type Response } from '../../runtime/resolver.ts';

export const signedIn = true;

export const command = GlobalSignOutCommand;

export const request = ({ accessToken }: Request<object>): Input<typeof command> => ({ AccessToken: accessToken });

export const response = ({ error }: Response<typeof command, object>): SignOutEverywhereResult =>
  error
    ? expected<SignOutEverywhereResult>(error, notSignedIn)
    : { __typename: 'SignOutPayload', message: 'Signed out on every device.' };
