import { DeleteUserCommand } from '@aws-sdk/client-cognito-identity-provider';
import type { DeleteAccountResult } from '../../generated/types.ts';
import { tables } from '../../mapping/exceptions.ts';
import { messages } from '../../messages.ts';
import type { Context, Exceptions } from '../../runtime/resolver.ts';
import type { Input } from '../../runtime/target.ts';

export const requiresSignIn = true;

export const command = DeleteUserCommand;

export const request = ({ accessToken }: Context<object>): Input<typeof command> => ({ AccessToken: accessToken });

export const response = (): DeleteAccountResult => ({
  __typename: 'DeleteAccountPayload',
  message: messages.accountDeleted,
});

export const exceptions: Exceptions<DeleteAccountResult> = tables.accessToken;
