import { useQuery } from '@apollo/client/react';
import { PUBLIC } from './client.ts';
import { SignInProvidersDocument, type SignInProvidersQuery } from './generated/graphql.ts';

type Providers = SignInProvidersQuery['signInProviders'];

/** Returns the provider's name for people. */
export const toLabel = (providers: Providers, provider: string): string =>
  providers.find(({ name }) => name === provider)?.label ?? provider;

const NONE: Providers = [];

/** Returns the providers that the API offers. Empty while they are loading, and if they are unknown. */
export const useSignInProviders = (): Providers =>
  useQuery(SignInProvidersDocument, { context: PUBLIC }).data?.signInProviders ?? NONE;
