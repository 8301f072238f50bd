import type * as cognito from '@aws-sdk/client-cognito-identity-provider';
import type { UserContextDataType } from '@aws-sdk/client-cognito-identity-provider';
import type { GenericSchema } from 'valibot';
import type { TokenErrorName } from '../cognito/exchangeCode.ts';
import type { InvalidInputError, NotSignedInError } from '../generated/types.ts';
import type { Answer, CommandFunction, DataSourceFunction } from './anyResolver.ts';
import type { App } from './app.ts';
import type { CoreDataSources } from './dataSource.ts';
import type { ContinueWith, EarlyReturn } from './earlyReturn.ts';
import type { Info } from './info.ts';
import type { CommandClass, Input, Output, Target } from './target.ts';

/**
 * The context of a resolver, with AppSync's names where AppSync has one:
 * https://docs.aws.amazon.com/appsync/latest/devguide/resolver-context-reference-js.html
 */
export interface Context<Args, Prev = undefined, Stash extends object = object, Source = undefined> {
  readonly args: Args;
  /** The object that the field belongs to. Undefined for a root field. */
  readonly source: Source;
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
  /** The header Accept-Language, with the languages that the client reads. Few fields need it, so it is not parsed. */
  readonly acceptLanguage: string | undefined;
}

/** The context of `response`: `result` is the output of the command, or the answer of the data source. */
export type ResponseContext<
  To extends Target,
  Args,
  Prev = undefined,
  Stash extends object = object,
  Source = undefined,
> = Context<Args, Prev, Stash, Source> & { readonly result: Output<To> };

type ExceptionName =
  | Exclude<Extract<keyof typeof cognito, `${string}Exception`>, 'CognitoIdentityProviderServiceException'>
  | TokenErrorName;

/**
 * A union member, or a function that chooses one; a function that returns undefined does not expect the exception. An early return
 * with `skipTo: 'NEXT'` goes on with the next function, and logs nothing, because the exception is expected.
 */
export type Row<Result, Args, Source = undefined> =
  | Result
  | ContinueWith
  | Bivariant<
      [error: Error, ctx: Context<Args, unknown, object, Source>],
      Result | ContinueWith | EarlyReturn<unknown, 'NEXT'> | undefined
    >;

/** A function type that TypeScript compares like a method, so that the runtime can hold functions of all fields. */
export type Bivariant<Parameters extends unknown[], Returned> = {
  method(...parameters: Parameters): Returned;
}['method'];

/**
 * Maps exceptions, by their names, to members of the field's union. An exception without a row is unexpected: the client receives a
 * masked error. `default` is for functions that expect every failure, including one of the network.
 * @template Name the names that a data source throws. Default: Cognito's.
 */
export type Exceptions<Result, Args = unknown, Name extends string = ExceptionName, Source = undefined> = {
  readonly [Each in Name]?: Row<Result, Args, Source>;
} & { readonly default?: Row<Result, Args, Source> };

/** One call to Cognito or to a data source: a resolver, or one function of a pipeline. `Result` is the field's union. */
export type ResolverFunction<
  To extends Target,
  Args,
  Result,
  Prev = undefined,
  Stash extends object = object,
> = (To extends CommandClass
  ? { readonly command: To; readonly exceptions: Exceptions<Result, Args> }
  : { readonly dataSource: keyof To; readonly exceptions: Exceptions<Result, Args, string> }) & {
  readonly request: (
    ctx: Context<Args, Prev, Stash>,
  ) => Input<To> | EarlyReturn<Result, 'END'> | EarlyReturn<unknown, 'NEXT'>;
  readonly response: (ctx: ResponseContext<To, Args, Prev, Stash>) => unknown;
  /** True if the call changes nothing: a later failure then does not report that part of the request may be done. */
  readonly readOnly?: true;
};

/**
 * The module of one field, as the registry requires it.
 * @template Sources the data sources that the resolver can name
 * @template Source the object that the field belongs to
 */
export type Resolver<Args, Result, Sources extends object = CoreDataSources, Source = undefined> = {
  /** Checks `args.input` before anything is called. The schema's output replaces the input. */
  readonly input?: InvalidInputError extends Result ? GenericSchema<unknown, InputOf<Args>> : never;
  /** If true, the field answers `NotSignedInError` unless the request has a valid access token. */
  readonly requiresSignIn?: NotSignedInError extends Result ? boolean | ((args: Args) => boolean) : never;
  /** If true, and the deployment has a CAPTCHA, the field answers InvalidInputError unless `captchaToken` is valid. */
  readonly requiresCaptcha?: InvalidInputError extends Result
    ? boolean | ((ctx: Pick<Context<Args>, 'args' | 'app'>) => boolean)
    : never;
} & ([Result] extends [Answer]
  ? Calling<Args, Result, Sources, Source>
  : null extends Result
    ? Calling<Args, Result, Sources, Source>
    : // Neither a member of a union nor null could report a failure.
      Pipeline<Args, Result, readonly [], Source>);

type Calling<Args, Result, Sources extends object, Source> =
  | CommandCall<Args, Result, Source>
  | DataSourceCall<Args, Result, Sources, Source>
  | Pipeline<Args, Result, readonly (CommandFunction | DataSourceFunction<Sources>)[], Source>;

interface CommandCall<Args, Result, Source> {
  readonly command: CommandClass;
  readonly request: (ctx: Context<Args, undefined, object, Source>) => object;
  readonly response: (ctx: never) => Result | EarlyReturn<Result, 'END'>;
  readonly exceptions: Exceptions<Result, Args, ExceptionName, Source>;
}

/** One type for each data source, so that its name decides what `request` returns and `response` reads. */
type DataSourceCall<Args, Result, Sources extends object, Source> = {
  readonly [Name in keyof Sources]: {
    readonly dataSource: Name;
    readonly request: (
      ctx: Context<Args, undefined, object, Source>,
    ) => Input<Pick<Sources, Name>> | EarlyReturn<Result, 'END'>;
    readonly response: (
      ctx: ResponseContext<Pick<Sources, Name>, Args, undefined, object, Source>,
    ) => Result | EarlyReturn<Result, 'END'>;
    readonly exceptions: Exceptions<Result, Args, string, Source>;
  };
}[keyof Sources];

interface Pipeline<Args, Result, Functions, Source> {
  /** Called in order. Empty if the field makes no call. */
  readonly functions: Functions;
  /** Returns the field's answer after the last function. */
  readonly response: Bivariant<[ctx: Context<Args, unknown, object, Source>], Result>;
}

type InputOf<Args> = [Args] extends [{ input: infer I }]
  ? I
  : [Args] extends [{ input?: infer I }]
    ? I | undefined
    : never;
