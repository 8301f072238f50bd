import type * as cognito from '@aws-sdk/client-cognito-identity-provider';
import type { UserContextDataType } from '@aws-sdk/client-cognito-identity-provider';
import type { GenericSchema } from 'valibot';

/** What a resolver may know of the deployment. */
export interface App {
  readonly clientId: string;
  readonly userPoolId: string;
  readonly clientSecret: string | undefined;
  readonly autoConfirmSignUp: boolean;
  readonly hideExistingUsers: boolean;
  /** A sub such as Cognito gives new users, another each time. */
  newSub(): string;
  /** The name that authenticator apps show for this service. */
  readonly totpIssuer: string;
  /** Cognito's SecretHash for a username; undefined where the app client has no secret. */
  secretHash(username: string): string | undefined;
}

/** What `request` gets. `prev` is the answer of the pipeline's step before. */
export interface Request<Args, Prev = undefined> {
  readonly args: Args;
  readonly app: App;
  /** Verified; undefined unless the resolver says `signedIn`. */
  readonly accessToken: string | undefined;
  /** The refresh token that a browser's cookie holds. */
  readonly refreshCookie: string | undefined;
  /** The caller, for Cognito's threat protection; undefined where the app client has no secret to vouch for it. */
  readonly userContextData: UserContextDataType | undefined;
  readonly prev: Prev;
}

// biome-ignore lint/suspicious/noExplicitAny: each SDK command has its own input; only the conditional types below look at it.
type CommandClass = new (input: any) => { resolveMiddleware: (...args: never) => unknown };
export type Input<Command extends CommandClass> = ConstructorParameters<Command>[0];
type Output<Command extends CommandClass> =
  ReturnType<InstanceType<Command>['resolveMiddleware']> extends (...args: never) => Promise<{ output: infer O }>
    ? Omit<O, '$metadata'>
    : never;

/** What `response` gets: the same, and what Cognito said, its result or its exception. */
export type Response<Command extends CommandClass, Args, Prev = undefined> = Request<Args, Prev> &
  (
    | { readonly result: Output<Command>; readonly error?: undefined }
    | { readonly result?: undefined; readonly error: Error }
  );

/**
 * One Cognito call. `request` answers the command's input, or, to make no call, the answer itself (AppSync's
 * `runtime.earlyReturn`). `response` answers a union member, or, inside a pipeline, what the next step needs.
 */
export interface Step<Args = never, Result extends object = object> {
  readonly command: CommandClass;
  readonly request: (context: Request<Args, never>) => object;
  readonly response: (context: never) => Result;
  /** What the client hears where this step fails unexpectedly though the steps before it have done their work. */
  readonly unexpected?: (prev: never) => string;
}

/** Steps in order. A step that answers an error ends it; the last one's answer is the field's. */
export type Pipeline<Args, Result extends object> = readonly [...Step<Args>[], Step<Args, Result>];

/** A root field's module: one step, or several. */
export type Resolver<Args = never, Result extends object = object> = {
  /** Checks `args.input` before Cognito is called; its output takes the input's place. */
  readonly input?: GenericSchema<unknown, InputOf<Args>>;
  /** Answers `NotSignedInError` without an access token that verifies. */
  readonly signedIn?: boolean | ((args: Args) => boolean);
} & (
  | Step<Args, Result>
  | { readonly steps: Pipeline<Args, Result> | ((args: Args) => Pipeline<Args, Result>) }
  | {
      /** Steps that need nothing of each other: they are sent at once. The first error among their answers is the field's. */
      readonly together: (args: Args) => readonly Step<Args>[];
      /** Makes the field's answer of theirs. */
      readonly join: (answers: never, context: Request<Args>) => Result;
    }
);

type InputOf<Args> = [Args] extends [{ input: infer I }]
  ? I
  : [Args] extends [{ input?: infer I }]
    ? I | undefined
    : never;

type ServiceException = Exclude<
  Extract<keyof typeof cognito, `${string}Exception`>,
  'CognitoIdentityProviderServiceException'
>;
type ErrorOf<Result> = Extract<Result, { __typename: `${string}Error` }>;
/** The error types that need nothing but a message. */
type PlainErrorName<E> = E extends { __typename: infer Name }
  ? { __typename: Name; message: string } extends E
    ? Name
    : never
  : never;
type Row<Result> =
  | readonly [PlainErrorName<ErrorOf<Result>>, string]
  | ((error: Error) => Result | readonly [PlainErrorName<ErrorOf<Result>>, string] | undefined);

/** What Cognito can say, and what the client then hears. A function looks closer; its `undefined` is no row. */
export type Exceptions<Result> = { readonly [Name in ServiceException]?: Row<Result> };

/**
 * The union member for an exception that the table expects.
 * @throws the exception itself where there is no row: the runner masks and logs it
 */
export const expected = <Result>(error: Error, table: Exceptions<Result>): Result => {
  // Safe: a name that is no key of the table reads as undefined.
  const row = Object.hasOwn(table, error.name) ? table[error.name as ServiceException] : undefined;
  const answer = typeof row === 'function' ? row(error) : row;
  if (answer === undefined) throw error;
  // Safe: Row lets in only names whose error type is exactly these two properties.
  return (isPair(answer) ? authError(answer) : answer) as Result;
};

/** The union member that a row without more to it stands for. */
export const authError = <Name extends string>([__typename, message]: readonly [Name, string]) => ({
  __typename,
  message,
});

const isPair = (answer: unknown): answer is readonly [string, string] => Array.isArray(answer);
