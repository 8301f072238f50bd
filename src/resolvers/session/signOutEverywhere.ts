import { GlobalSignOutCommand } from '@aws-sdk/client-cognito-identity-provider';
import type { SignOutEverywhereResult } from '../../generated/types.ts';
import { tables } from '../../mapping/exceptions.ts';
import { messages } from '../../messages.ts';
import type { Context, Exceptions, Input } from '../../runtime/resolver.ts';

export const requiresSignIn = true;

export const command = GlobalSignOutCommand;

export const request = ({ accessToken }: Context<object>): Input<typeof command> => ({ AccessToken: accessToken });

export const response = (): SignOutEverywhereResult => ({
  __typename: 'SignOutPayload',
  message: messages.signedOutEverywhere,
});

export const exceptions: Exceptions<SignOutEverywhereResult> = tables.accessToken;
