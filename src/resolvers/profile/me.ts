import { GetUserCommand } from '@aws-sdk/client-cognito-identity-provider';
import type { MeResult, User } from '../../generated/types.ts';
import { tables } from '../../mapping/exceptions.ts';
import { toUser } from '../../mapping/user.ts';
import type { Context, ResolverFunction } from '../../runtime/resolver.ts';
import { selectedFields } from './selectedFields.ts';

export const requiresSignIn = true;

const readUser = {
  command: GetUserCommand,
  readOnly: true,
  request: ({ accessToken }) => ({ AccessToken: accessToken }),
  response: ({ result, accessToken }): User => toUser(result, accessToken),
  exceptions: tables.accessToken,
} satisfies ResolverFunction<typeof GetUserCommand, object, MeResult>;

export const functions = [readUser, ...selectedFields(tables.accessToken)] as const;

export const response = ({ prev }: Context<Record<PropertyKey, never>, User>): MeResult => prev.result;
