import {
  GetUserAuthFactorsCommand,
  ListUserSessionsCommand,
  ListWebAuthnCredentialsCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import type { NotSignedInError, TooManyAttemptsError, User } from '../../generated/types.ts';
import { toPasskeys } from '../../mapping/passkey.ts';
import { requireObject } from '../../mapping/requireValue.ts';
import { toSessions } from '../../mapping/session.ts';
import { configuredFactors, toSignInMethods } from '../../mapping/signInMethod.ts';
import { earlyReturn } from '../../runtime/earlyReturn.ts';
import type { Context, Exceptions, ResolverFunction } from '../../runtime/resolver.ts';

type Answer = NotSignedInError | TooManyAttemptsError;

/** True if the operation selects this field of the user, wherever the user is in the answer. */
const isSelected = ({ info }: Context<unknown, User>, field: 'passkeys' | 'sessions' | 'signInMethods'): boolean =>
  info.selectionSetList.some((path) => path.split('/').at(-1) === field);

/** The functions that read what GetUser does not return of a user, if it is selected. Each adds to the user before it. */
export const selectedFields = (exceptions: Exceptions<Answer>) => {
  const passkeys = {
    command: ListWebAuthnCredentialsCommand,
    readOnly: true,
    // A user has at most 20, so the first page has all.
    request: (ctx) =>
      isSelected(ctx, 'passkeys')
        ? { AccessToken: ctx.accessToken, MaxResults: 20 }
        : earlyReturn(ctx.prev.result, { skipTo: 'NEXT' }),
    // The SDK's model requires the list, even if it is empty.
    response: ({ result, prev, app }): User => ({
      ...prev.result,
      passkeys: toPasskeys(requireObject(result.Credentials), app.passkeyDomain),
    }),
    exceptions,
  } satisfies ResolverFunction<typeof ListWebAuthnCredentialsCommand, unknown, Answer, User>;

  const signInMethods = {
    command: GetUserAuthFactorsCommand,
    readOnly: true,
    request: (ctx) =>
      isSelected(ctx, 'signInMethods')
        ? { AccessToken: ctx.accessToken }
        : earlyReturn(ctx.prev.result, { skipTo: 'NEXT' }),
    response: ({ result, prev }): User => ({
      ...prev.result,
      signInMethods: toSignInMethods(configuredFactors(result)),
    }),
    exceptions,
  } satisfies ResolverFunction<typeof GetUserAuthFactorsCommand, unknown, Answer, User>;

  const sessions = {
    command: ListUserSessionsCommand,
    readOnly: true,
    // "Returns all of the user's active sessions": a user has at most 100 token sessions, and AdminListUserSessions has 125 in a page.
    request: (ctx) =>
      isSelected(ctx, 'sessions') ? { AccessToken: ctx.accessToken } : earlyReturn(ctx.prev.result, { skipTo: 'NEXT' }),
    response: ({ result, prev, app }): User => ({
      ...prev.result,
      sessions: toSessions(requireObject(result.Sessions), app),
    }),
    // The pool does not track sessions, so they stay null.
    exceptions: {
      ...exceptions,
      OperationNotEnabledException: (_error, { prev }) => earlyReturn(prev.result, { skipTo: 'NEXT' }),
    },
  } satisfies ResolverFunction<typeof ListUserSessionsCommand, unknown, Answer, User>;

  return [passkeys, signInMethods, sessions] as const;
};
