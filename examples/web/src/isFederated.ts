import type { MeQuery } from './generated/graphql.ts';

type User = Extract<MeQuery['me'], { __typename: 'User' }>;

/** True if the user signs in with providers only. They manage the email address and the ways to sign in. */
export const isFederated = ({ identities, signInMethods }: User): boolean =>
  identities.length > 0 && signInMethods.length === 0;
