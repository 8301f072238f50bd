import { useQuery } from '@apollo/client/react';
import type { SignInMethod } from 'cognito-graphql-auth-client';
import { PUBLIC } from './client.ts';
import { SignInMethodsDocument } from './generated/graphql.ts';

const ALL: readonly SignInMethod[] = ['PASSWORD', 'PASSKEY', 'EMAIL_CODE', 'SMS_CODE'];

/** Returns the methods that the user pool allows, or undefined while they are loading. If they are unknown, returns all. */
export const useSignInMethods = (): readonly SignInMethod[] | undefined => {
  const { data, loading } = useQuery(SignInMethodsDocument, { context: PUBLIC });
  if (loading) return undefined;
  return data?.signInMethods.__typename === 'SignInMethods' ? data.signInMethods.methods : ALL;
};
