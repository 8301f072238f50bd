import type {
  ListIdentityProvidersCommandInput,
  ListIdentityProvidersCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { listIdentityProviders, summarizeIdentityProvider } from '../federation/identityProviders.ts';
import { findPool } from '../pools/userPool.ts';

const MAX_PAGE = 60;

/**
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListIdentityProviders.html
 * Guess: 0 results are as many as if no number is given.
 */
export const ListIdentityProviders: Operation<ListIdentityProvidersCommandInput, ListIdentityProvidersCommandOutput> = (
  { UserPoolId = '', MaxResults, NextToken = '' },
  cognito,
) => {
  const { id } = findPool(cognito, UserPoolId);
  const limit = MaxResults || MAX_PAGE;
  // The token is the last name of the page before. Names are listed in order.
  const providers = listIdentityProviders(cognito, id).filter(({ name }) => name > NextToken);
  const page = providers.slice(0, limit);
  const last = page.at(-1);
  return {
    Providers: page.map(summarizeIdentityProvider),
    ...(providers.length > limit && last ? { NextToken: last.name } : {}),
  };
};
