import type { VerifiableAttribute } from 'cognito-graphql-auth-client';
import type { ProfileFragment } from '../generated/graphql.ts';

/** The fields of `User` and `UpdateProfileInput` that hold an address. */
export const addressFields = { EMAIL: 'email', PHONE_NUMBER: 'phoneNumber' } as const satisfies Record<
  VerifiableAttribute,
  keyof ProfileFragment
>;
