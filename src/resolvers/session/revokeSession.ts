import { RevokeUserSessionCommand } from '@aws-sdk/client-cognito-identity-provider';
import type { MutationRevokeSessionArgs, RevokeSessionInput, RevokeSessionResult } from '../../generated/types.ts';
import { isCurrentSession } from '../../mapping/cognitoMessages.ts';
import { malformedToken, notAuthorizedToken } from '../../mapping/exceptionRows.ts';
import { tables } from '../../mapping/exceptions.ts';
import { authErrors, messages } from '../../messages.ts';
import { inputObject, invalidInput, singleWord } from '../../runtime/input.ts';
import type { Context, Exceptions } from '../../runtime/resolver.ts';
import type { Input } from '../../runtime/target.ts';

export const requiresSignIn = true;

/** Cognito's IDs have 28 characters. */
export const input = inputObject<RevokeSessionInput>()({ id: singleWord(128) });

export const command = RevokeUserSessionCommand;

export const request = ({ accessToken, args }: Context<MutationRevokeSessionArgs>): Input<typeof command> => ({
  AccessToken: accessToken,
  SessionId: args.input.id,
  // Otherwise the browser's session at the pool's domain could sign in again without asking.
  RevokeAssociatedSessions: 'LINKED',
});

export const response = (): RevokeSessionResult => ({
  __typename: 'RevokeSessionPayload',
  message: messages.sessionRevoked,
});

const currentSession = invalidInput({ field: 'id', code: 'CURRENT_SESSION' });

export const exceptions: Exceptions<RevokeSessionResult> = {
  ...tables.accessToken,
  // Otherwise only the ID can be invalid.
  InvalidParameterException: (error) =>
    malformedToken(error) ??
    (isCurrentSession(error) ? currentSession : invalidInput({ field: 'id', code: 'INVALID' })),
  NotAuthorizedException: (error) =>
    notAuthorizedToken(error) ?? (isCurrentSession(error) ? currentSession : undefined),
  OperationNotEnabledException: authErrors.sessionTrackingUnavailable,
  ResourceNotFoundException: authErrors.sessionNotFound,
};
