import type { FinishFederatedSignInResult, MutationFinishFederatedSignInArgs } from '../../generated/types.ts';
import { tables } from '../../mapping/exceptions.ts';
import { toTokens } from '../../mapping/tokens.ts';
import { authErrors, messages } from '../../messages.ts';
import type { CoreDataSources } from '../../runtime/dataSource.ts';
import type { Context, Exceptions, ResponseContext } from '../../runtime/resolver.ts';
import { callbackInput, claimsOfThisFlow, exchangeRequest } from './callback.ts';

type Args = MutationFinishFederatedSignInArgs;

export const input = callbackInput;

export const dataSource = 'tokenEndpoint';

export const request = (ctx: Context<Args>) => exchangeRequest(ctx);

export const response = ({ result, ...ctx }: ResponseContext<CoreDataSources, Args>): FinishFederatedSignInResult => {
  const tokens = toTokens(result.AuthenticationResult);
  return claimsOfThisFlow(tokens.idToken, ctx)
    ? { __typename: 'SignInPayload', message: messages.signedIn, ...tokens }
    : authErrors.federationStateMismatch;
};

export const exceptions: Exceptions<FinishFederatedSignInResult> = tables.exchangeCode;
