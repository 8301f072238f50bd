import { useQuery } from '@apollo/client/react';
import { PUBLIC } from './client.ts';
import { PasswordPolicyDocument } from './generated/graphql.ts';
import type { PasswordPolicy } from './passwordRules.ts';

/** Returns the user pool's rules for passwords, or undefined while they are loading, and if they are unknown. */
export const usePasswordPolicy = (): PasswordPolicy | undefined => {
  const { data } = useQuery(PasswordPolicyDocument, { context: PUBLIC });
  return data?.passwordPolicy.__typename === 'PasswordPolicy' ? data.passwordPolicy : undefined;
};
