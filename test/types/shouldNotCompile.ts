/**
 * Checked by `tsc --noEmit`, never run: each `@ts-expect-error` is an error itself once the line below it compiles.
 * The line beside it, without the mistake, shows that the mistake is the only fault.
 */
import { type GetUserCommand, GlobalSignOutCommand } from '@aws-sdk/client-cognito-identity-provider';
import type {
  SignInInput,
  SignInResult,
  SignOutEverywhereResult,
  SignOutResult,
  SignUpResult,
  User,
} from '../../src/generated/types.ts';
import { authErrors } from '../../src/messages.ts';
import * as deleteAccount from '../../src/resolvers/profile/deleteAccount.ts';
import { registry } from '../../src/resolvers/registry.ts';
import { earlyReturn } from '../../src/runtime/earlyReturn.ts';
import type { FieldResolvers } from '../../src/runtime/extension.ts';
import { inputObject, password, username } from '../../src/runtime/input.ts';
import type { Exceptions, Resolver, ResolverFunction, ResponseContext } from '../../src/runtime/resolver.ts';
import type { Input } from '../../src/runtime/target.ts';

// The exceptions of a resolver.
export const exceptions: readonly Exceptions<SignOutResult>[] = [
  { TooManyRequestsException: authErrors.throttled },
  // @ts-expect-error A misspelled exception.
  { TooManyRequestException: authErrors.throttled },
  // @ts-expect-error An exception that Cognito does not have.
  { TeapotException: authErrors.throttled },
  // @ts-expect-error A misspelled error type.
  { TooManyRequestsException: { ...authErrors.throttled, __typename: 'TooManyAttemptError' } },
  // @ts-expect-error An error type that is not a member of this union.
  { TooManyRequestsException: authErrors.codeIncorrect },
  // @ts-expect-error An error type that has more than a message.
  { InvalidParameterException: { __typename: 'InvalidInputError', message: 'Wrong.' } },
  // @ts-expect-error The same, from a function.
  { InvalidParameterException: () => ({ __typename: 'InvalidInputError', message: 'Wrong.' }) as const },
  // @ts-expect-error A missing reason.
  { TooManyRequestsException: { __typename: 'TooManyAttemptsError', message: 'Later.' } },
  // @ts-expect-error A misspelled reason.
  { TooManyRequestsException: { __typename: 'TooManyAttemptsError', message: 'Later.', reason: 'THROTLED' } },
];

// The answers of a resolver.
export const answers: readonly SignOutResult[] = [
  { __typename: 'SignOutPayload', message: 'Signed out.', logoutUrl: null },
  // @ts-expect-error A missing property.
  { __typename: 'SignOutPayload', logoutUrl: null },
  // @ts-expect-error A misspelled property.
  { __typename: 'SignOutPayload', mesage: 'Signed out.', logoutUrl: null },
  // @ts-expect-error A property that the type lacks.
  { __typename: 'SignOutPayload', message: 'Signed out.', logoutUrl: null, username: 'ada' },
  // @ts-expect-error A misspelled type.
  { __typename: 'SignOutPayloda', message: 'Signed out.', logoutUrl: null },
  // @ts-expect-error A type of another union.
  { __typename: 'SignUpPayload', message: 'Signed out.', logoutUrl: null },
];

export const requirements: readonly SignUpResult[] = [
  { __typename: 'InvalidPasswordError', message: 'Too short.', requirements: ['LENGTH'] },
  // @ts-expect-error A misspelled enum value.
  { __typename: 'InvalidPasswordError', message: 'Too short.', requirements: ['LENGHT'] },
];

// An output field that no resolver returns, even if the field can be null.
declare const user: User;
const { name: _name, ...nameless } = user;
// @ts-expect-error A nullable field of the type is missing.
export const incompleteUser: User = nameless;

// An input field without a check.
inputObject<SignInInput>()({ username, password });
// @ts-expect-error A field of the input type has no schema.
inputObject<SignInInput>()({ username });
// @ts-expect-error A schema has no field in the input type.
inputObject<SignInInput>()({ username, password, code: password });
// @ts-expect-error A new field of an optional input, such as SignInInput & { rememberMe?: boolean | null }, has no schema.
inputObject<SignInInput & { rememberMe?: boolean | null }>()({ username, password });

// The request of a resolver.
export const inputs: readonly Input<typeof GlobalSignOutCommand>[] = [
  { AccessToken: 'verified' },
  // @ts-expect-error A misspelled parameter.
  { AccesToken: 'verified' },
];

// A function of a pipeline.
const request = ({ accessToken }: { accessToken: string | undefined }) => ({ AccessToken: accessToken });
const command = GlobalSignOutCommand;
type SignOutFunction = ResolverFunction<typeof GlobalSignOutCommand, object, SignOutEverywhereResult>;
export const functions: readonly SignOutFunction[] = [
  { command, request, response: () => ({}), exceptions: {} },
  // @ts-expect-error The input of another command.
  { command, request: () => ({ Username: 'ada' }), response: () => ({}), exceptions: {} },
  // @ts-expect-error An early answer of another union.
  { command, request: () => earlyReturn(authErrors.codeIncorrect), response: () => ({}), exceptions: {} },
  // @ts-expect-error The output of another command.
  { command, request, response: ({ result }) => result.Username, exceptions: {} },
  // @ts-expect-error Another command.
  { command: {} as typeof GetUserCommand, request, response: () => ({}), exceptions: {} },
];

// A resolver that names a data source.
interface Sources {
  find(request: { readonly key: string }, options: object): Promise<{ readonly value: number } | undefined>;
  save(request: { readonly key: string; readonly value: number }, options: object): Promise<void>;
}
type Find = ResponseContext<Pick<Sources, 'find'>, NoArgs>;
type NoArgs = Record<PropertyKey, never>;
const find = { dataSource: 'find', request: () => ({ key: 'ada' }), exceptions: {} } as const;
export const ofDataSources: readonly Resolver<NoArgs, SignOutEverywhereResult, Sources>[] = [
  { ...find, response: ({ result }: Find) => (result?.value === 1 ? authErrors.notSignedIn : authErrors.throttled) },
  // @ts-expect-error A data source that does not exist.
  { ...find, response: () => authErrors.notSignedIn, dataSource: 'search' },
  // @ts-expect-error The request of another data source.
  { ...find, response: () => authErrors.notSignedIn, dataSource: 'save' },
  // @ts-expect-error A request that lacks a property.
  { ...find, response: () => authErrors.notSignedIn, request: () => ({}) },
  // @ts-expect-error A request that has the wrong type.
  { ...find, response: () => authErrors.notSignedIn, request: () => ({ key: 7 }) },
  // @ts-expect-error The result of another data source.
  {
    ...find,
    response: ({ result }: { result: string }) => (result === '' ? authErrors.notSignedIn : authErrors.throttled),
  },
  // @ts-expect-error A result that the data source can omit.
  { ...find, response: ({ result }: Find) => (result.value === 1 ? authErrors.notSignedIn : authErrors.throttled) },
  // @ts-expect-error A member of another union.
  { ...find, response: () => authErrors.codeIncorrect },
  // @ts-expect-error A row with a member of another union.
  { ...find, response: () => authErrors.notSignedIn, exceptions: { ThrottlingException: authErrors.codeIncorrect } },
  // @ts-expect-error In a pipeline, the request of another data source.
  { functions: [{ ...find, response: () => ({}), dataSource: 'save' }], response: () => authErrors.notSignedIn },
];
export const withoutDataSources: readonly Resolver<NoArgs, SignOutEverywhereResult, object>[] = [
  { functions: [], response: () => authErrors.notSignedIn },
  // @ts-expect-error There is no data source.
  { ...find, response: () => authErrors.notSignedIn },
];

// A field that an extension adds to an object.
const ofUser = { ...find, request: ({ source }: { readonly source: User }) => ({ key: source.id }) };
export const ofObjects: readonly Resolver<NoArgs, string | null, Sources, User>[] = [
  { ...ofUser, response: () => 'blue' },
  { ...ofUser, response: () => null, exceptions: { ThrottlingException: null } },
  // @ts-expect-error A value of another type.
  { ...ofUser, response: () => 7 },
  // @ts-expect-error A parent of another type.
  { ...ofUser, response: () => 'blue', request: ({ source }: { readonly source: { readonly key: string } }) => source },
  // @ts-expect-error The field cannot answer NotSignedInError.
  { ...ofUser, response: () => 'blue', requiresSignIn: true },
];
export const withoutNull: readonly Resolver<NoArgs, string, Sources, User>[] = [
  { functions: [], response: ({ source }) => source.id },
  // @ts-expect-error The field can report no failure of a call.
  { ...ofUser, response: () => 'blue' },
];

// The resolvers of an extension that adds no fields to a type.
export const withoutFields: readonly FieldResolvers<Readonly<Record<never, never>>, Sources>[] = [
  {},
  // @ts-expect-error A resolver for a field that the extension's schema lacks.
  { find: { ...find, response: () => authErrors.notSignedIn } },
];

// The registry.
const { Query, Mutation } = registry;
const { signOutEverywhere, ...incomplete } = Mutation;
export const registries: readonly (typeof registry)[] = [
  { Query, Mutation: { ...incomplete, signOutEverywhere } },
  // @ts-expect-error A field without a resolver.
  { Query, Mutation: incomplete },
  // @ts-expect-error A resolver for a field that the schema lacks.
  { Query, Mutation: { ...Mutation, signOutAnywhere: signOutEverywhere } },
  // @ts-expect-error A root type that the schema lacks.
  { Query, Mutation, Subscription: {} },
  // @ts-expect-error A resolver that answers another field's payload.
  { Query, Mutation: { ...incomplete, signOutEverywhere: deleteAccount } },
  // @ts-expect-error A resolver whose input is another field's.
  { Query, Mutation: { ...Mutation, signIn: Mutation.selectMfaMethod } },
];

// A client that distinguishes the members of a union.
export const clientOf = (result: SignInResult, ended: SignOutEverywhereResult): string => {
  if (result.__typename === 'SignInPayload') return result.accessToken;
  // @ts-expect-error A misspelled member.
  if (result.__typename === 'CodeChalenge') return '';
  // @ts-expect-error A member of another union.
  if (ended.__typename === 'InvalidRefreshTokenError') return '';
  // @ts-expect-error A field that not every member has.
  return result.session;
};
