/**
 * Checked by `tsc --noEmit`, never run: each `@ts-expect-error` is an error itself once the line below it compiles.
 * The line beside it, without the mistake, shows that the mistake is all that is wrong.
 */
import type { GlobalSignOutCommand } from '@aws-sdk/client-cognito-identity-provider';
import type { MeQuery } from '../../examples/clients/generated/graphql.ts';
import type { SignInResult, SignOutEverywhereResult, SignOutResult, SignUpResult } from '../../src/generated/types.ts';
import * as deleteAccount from '../../src/resolvers/profile/deleteAccount.ts';
import { registry } from '../../src/resolvers/registry.ts';
import { expected, type Input } from '../../src/runtime/resolver.ts';

declare const error: Error;

// A resolver's table.
expected<SignOutResult>(error, { TooManyRequestsException: ['TooManyAttemptsError', 'Later.'] });
// @ts-expect-error An exception that is misspelt.
expected<SignOutResult>(error, { TooManyRequestException: ['TooManyAttemptsError', 'Later.'] });
// @ts-expect-error An exception that Cognito does not have.
expected<SignOutResult>(error, { TeapotException: ['TooManyAttemptsError', 'Later.'] });
// @ts-expect-error An error type that is misspelt.
expected<SignOutResult>(error, { TooManyRequestsException: ['TooManyAttemptError', 'Later.'] });
// @ts-expect-error An error type that is no member of this union.
expected<SignOutResult>(error, { TooManyRequestsException: ['CodeMismatchError', 'Later.'] });
// @ts-expect-error An error type that needs more than a message.
expected<SignOutResult>(error, { InvalidParameterException: ['InvalidInputError', 'Wrong.'] });
// @ts-expect-error The same, from a function.
expected<SignOutResult>(error, { InvalidParameterException: () => ['InvalidInputError', 'Wrong.'] as const });
// @ts-expect-error A member that is no error.
expected<SignOutResult>(error, { TooManyRequestsException: ['SignOutPayload', 'Later.'] });
// @ts-expect-error A message that is missing.
expected<SignOutResult>(error, { TooManyRequestsException: ['TooManyAttemptsError'] });

// A resolver's payload.
export const payloads: readonly SignOutResult[] = [
  { __typename: 'SignOutPayload', message: 'Signed out.' },
  // @ts-expect-error A property that is missing.
  { __typename: 'SignOutPayload' },
  // @ts-expect-error A property that is misspelt.
  { __typename: 'SignOutPayload', mesage: 'Signed out.' },
  // @ts-expect-error A property that the type lacks.
  { __typename: 'SignOutPayload', message: 'Signed out.', username: 'ada' },
  // @ts-expect-error A type that is misspelt.
  { __typename: 'SignOutPayloda', message: 'Signed out.' },
  // @ts-expect-error A type of another union.
  { __typename: 'SignUpPayload', message: 'Signed out.' },
];

export const requirements: readonly SignUpResult[] = [
  { __typename: 'InvalidPasswordError', message: 'Too short.', requirements: ['LENGTH'] },
  // @ts-expect-error An enum's value that is misspelt.
  { __typename: 'InvalidPasswordError', message: 'Too short.', requirements: ['LENGHT'] },
];

// A resolver's request.
export const inputs: readonly Input<typeof GlobalSignOutCommand>[] = [
  { AccessToken: 'verified' },
  // @ts-expect-error A parameter that is misspelt.
  { AccesToken: 'verified' },
];

// The registry.
const { Query, Mutation } = registry;
const { signOutEverywhere, ...incomplete } = Mutation;
export const registries: readonly (typeof registry)[] = [
  { Query, Mutation: { ...incomplete, signOutEverywhere } },
  // @ts-expect-error A field that has no resolver.
  { Query, Mutation: incomplete },
  // @ts-expect-error A resolver for a field that the schema lacks.
  { Query, Mutation: { ...Mutation, signOutAnywhere: signOutEverywhere } },
  // @ts-expect-error A root type that the schema lacks.
  { Query, Mutation, Subscription: {} },
  // @ts-expect-error A resolver that answers another field's payload.
  { Query, Mutation: { ...incomplete, signOutEverywhere: deleteAccount } },
];

// A client that tells the members of a union apart.
export const clientOf = (result: SignInResult, ended: SignOutEverywhereResult): string => {
  if (result.__typename === 'SignInPayload') return result.accessToken;
  // @ts-expect-error A member that is misspelt.
  if (result.__typename === 'CodeChalenge') return '';
  // @ts-expect-error A member of another union.
  if (ended.__typename === 'InvalidRefreshTokenError') return '';
  // @ts-expect-error A field that not every member has.
  return result.session;
};

// A client that handles them all, by its own generated types.
export const shown = ({ me }: MeQuery): string | null => {
  switch (me.__typename) {
    case 'User':
      return me.email;
    case 'NotSignedInError':
      return me.message;
    default:
      // @ts-expect-error A member that the switch lacks: TooManyAttemptsError.
      return me satisfies never;
  }
};
