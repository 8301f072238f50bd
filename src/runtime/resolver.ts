import type * as cognito from '@aws-sdk/client-cognito-identity-provider';
import type { UserContextDataType } from '@aws-sdk/client-cognito-identity-provider';
import type { GenericSchema } from 'valibot';
import type { TokenErrorName } from '../cognito/exchangeCode.ts';
import type { App } from './app.ts';
import type { ContinueWith, EarlyReturn } from './earlyReturn.ts';
import type { Info } from './info.ts';

/**
 * The context of a resolver, with AppSync's names where AppSync has one:
 * https://docs.aws.amazon.com/appsync/latest/devguide/resolver-context-reference-js.html
 */
export interface Context<Args, Prev = undefined, Stash extends object = object> {
  readonly args: Args;
  /** Shared by the functions of a pipeline. Empty at first. */
  readonly stash: Stash;
  /** The result of the function before this one in a pipeline. */
  readonly prev: { readonly result: Prev };
  readonly info: Info;
  readonly app: App;
  /** The verified access token. Undefined unless the resolver sets `requiresSignIn`. */
  readonly accessToken: string | undefined;
  /** The refresh token from the browser's cookie. */
  readonly refreshCookie: string | undefined;
  /** The `flow` of a federated sign-in, from the browser's cookie. */
  readonly flowCookie: string | undefined;
  /** The caller, for Cognito's threat protection. Undefined if the app client has no secret, because Cognito then ignores it. */
  readonly userContextData: UserContextDataType | undefined;
  /** The languages that the client reads, such as `de-CH,de,en`. */
  readonly languages: string | undefined;
}

/** A command of the SDK, or of the token endpoint. */
type Command = { resolveMiddleware: (...args: never) => unknown } | { post: (...args: never) => unknown };
// biome-ignore lint/suspicious/noExplicitAny: each command has its own input type, and `Input` below reads it.
type CommandClass = new (input: any) => Command;
export type Input<Command extends CommandClass> = ConstructorParameters<Command>[0];
type Output<Command extends CommandClass> =
  InstanceType<Command> extends { post: (...args: never) => Promise<infer O> }
    ? Omit<O, '$metadata'>
    : InstanceType<Command> extends {
          resolveMiddleware: (...args: never) => (...args: never) => Promise<{ output: infer O }>;
        }
      ? Omit<O, '$metadata'>
      : never;

/** The context of `response`: `result` is the command's output. */
export type ResponseContext<
  Command extends CommandClass,
  Args,
  Prev = undefined,
  Stash extends object = object,
> = Context<Args, Prev, Stash> & { readonly result: Output<Command> };

type ExceptionName =
  | Exclude<Extract<keyof typeof cognito, `${string}Exception`>, 'CognitoIdentityProviderServiceException'>
  | TokenErrorName;

/**
 * A union member, or a function that chooses one; a function that returns undefined does not expect the exception. An early return
 * with `skipTo: 'NEXT'` goes on with the next function, and logs nothing, because the exception is expected.
 */
type Row<Result, Args> =
  | Result
  | ContinueWith
  | Bivariant<
      [error: Error, ctx: Context<Args, unknown>],
      Result | ContinueWith | EarlyReturn<unknown, 'NEXT'> | undefined
    >;

/** A function type that TypeScript compares like a method, so that the runtime can hold functions of all fields. */
type Bivariant<Parameters extends unknown[], Returned> = { method(...parameters: Parameters): Returned }['method'];

/**
 * Maps Cognito's exceptions to members of the field's union. An exception without a row is unexpected: the client receives a
 * masked error. `default` is for functions that expect every failure, including one of the network.
 */
export type Exceptions<Result, Args = unknown> = { readonly [Name in ExceptionName]?: Row<Result, Args> } & {
  readonly default?: Row<Result, Args>;
};

/** One call to Cognito: a resolver, or one function of a pipeline. `Result` is the field's union. */
export interface ResolverFunction<
  Command extends CommandClass,
  Args,
  Result,
  Prev = undefined,
  Stash extends object = object,
> {
  readonly command: Command;
  readonly request: (
    ctx: Context<Args, Prev, Stash>,
  ) => Input<Command> | EarlyReturn<Result, 'END'> | EarlyReturn<unknown, 'NEXT'>;
  readonly response: (ctx: ResponseContext<Command, Args, Prev, Stash>) => unknown;
  readonly exceptions: Exceptions<Result, Args>;
  /** True if the command changes nothing: a later failure then does not report that part of the request may be done. */
  readonly readOnly?: true;
}

/** The module of one root field, as the registry requires it. */
export type Resolver<Args, Result> = {
  /** Checks `args.input` before Cognito is called. The schema's output replaces the input. */
  readonly input?: GenericSchema<unknown, InputOf<Args>>;
  /** If true, the field answers `NotSignedInError` unless the request has a valid access token. */
  readonly requiresSignIn?: boolean | ((args: Args) => boolean);
  /** If true, and the deployment has a CAPTCHA, the field answers InvalidInputError unless `captchaToken` is valid. */
  readonly requiresCaptcha?: boolean | ((ctx: Pick<Context<Args>, 'args' | 'app'>) => boolean);
} & ([Result] extends [Answer]
  ? SingleCall<Args, Result> | Pipeline<Args, Result, readonly AnyFunction[]>
  : // A list has no member that could report a failure.
    Pipeline<Args, Result, readonly []>);

interface SingleCall<Args, Result> {
  readonly command: CommandClass;
  readonly request: (ctx: Context<Args>) => object;
  readonly response: (ctx: never) => Result | EarlyReturn<Result, 'END'>;
  readonly exceptions: Exceptions<Result, Args>;
}

interface Pipeline<Args, Result, Functions> {
  /** Called in order. Empty if the field makes no call. */
  readonly functions: Functions;
  /** Returns the field's answer after the last function. */
  readonly response: Bivariant<[ctx: Context<Args, unknown>], Result>;
}

type InputOf<Args> = [Args] extends [{ input: infer I }]
  ? I
  : [Args] extends [{ input?: infer I }]
    ? I | undefined
    : never;

/** Any union member. */
export interface Answer {
  readonly __typename: string;
}

/** The answer of any field: a union member, or the list of a field that makes no call. */
export type FieldAnswer = Answer | readonly Answer[];

/** Any function, as the runtime calls it. */
export interface AnyFunction {
  readonly command: CommandClass;
  request(ctx: Context<unknown, unknown>): object;
  response(ctx: Context<unknown, unknown> & { readonly result: object }): unknown;
  readonly exceptions: { readonly [name: string]: Row<Answer, unknown> | undefined };
  readonly readOnly?: true;
}

/** Any resolver, as the runtime calls it. */
export type AnyResolver = {
  readonly input?: GenericSchema;
  readonly requiresSignIn?: boolean | Bivariant<[args: unknown], boolean>;
  readonly requiresCaptcha?: boolean | Bivariant<[ctx: Pick<Context<unknown>, 'args' | 'app'>], boolean>;
} & (
  | AnyFunction
  | { readonly functions: readonly AnyFunction[]; response(ctx: Context<unknown, unknown>): FieldAnswer }
);
