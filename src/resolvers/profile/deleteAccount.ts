import { DeleteUserCommand } from '@aws-sdk/client-cognito-identity-provider';
import type { DeleteAccountResult } from '../../generated/types.ts';
import { notSignedIn } from '../../mapping/exceptions.ts';
import { expected, type Input, type Request, type Response } from '../../runtime/resolver.ts';

export const signedIn = true;

export const command = DeleteUserCommand;

export const request = ({ accessToken }: Request<object>): Input<typeof command> => ({ AccessToken: accessToken });

export const response = ({ error }: Response<typeof command, object>): DeleteAccountResult =>
  error
    ? expected<DeleteAccountResult>(error, notSignedIn)
    : { __typename: 'DeleteAccountPayload', message: 'The account is deleted.' };
