import { useQuery } from '@apollo/client/react';
import { SignInProvidersDocument, type SignInProvidersQuery } from './generated/graphql.ts';

type Providers = SignInProvidersQuery['signInProviders'];

const NONE: Providers = [];

/** Returns the providers that the API offers. Empty while they are loading, and if they are unknown. */
export const useSignInProviders = (): Providers => useQuery(SignInProvidersDocument).data?.signInProviders ?? NONE;
