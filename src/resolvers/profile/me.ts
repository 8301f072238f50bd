import { GetUserCommand } from '@aws-sdk/client-cognito-identity-provider';
import type { MeResult } from '../../generated/types.ts';
import { tables } from '../../mapping/exceptions.ts';
import { toUser } from '../../mapping/user.ts';
import type { Context, Exceptions, Input, ResponseContext } from '../../runtime/resolver.ts';

export const requiresSignIn = true;

export const command = GetUserCommand;

export const request = ({ accessToken }: Context<object>): Input<typeof command> => ({ AccessToken: accessToken });

export const response = ({ result }: ResponseContext<typeof command, object>): MeResult => toUser(result);

export const exceptions: Exceptions<MeResult> = tables.accessToken;
