import { GlobalSignOutCommand } from '@aws-sdk/client-cognito-identity-provider';
import type { SignOutEverywhereResult } from '../../generated/types.ts';
import { tables } from '../../mapping/exceptions.ts';
import { toLogoutUrl } from '../../mapping/logoutUrl.ts';
import { messages } from '../../messages.ts';
import type { Context, Exceptions } from '../../runtime/resolver.ts';
import type { Input } from '../../runtime/target.ts';

export const requiresSignIn = true;

export const command = GlobalSignOutCommand;

export const request = ({ accessToken }: Context<object>): Input<typeof command> => ({ AccessToken: accessToken });

export const response = ({ app }: Context<object>): SignOutEverywhereResult => ({
  __typename: 'SignOutPayload',
  message: messages.signedOutEverywhere,
  logoutUrl: toLogoutUrl(app),
});

export const exceptions: Exceptions<SignOutEverywhereResult> = tables.accessToken;
