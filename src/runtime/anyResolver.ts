import type { GenericSchema } from 'valibot';
import type { EarlyReturn } from './earlyReturn.ts';
import type { Bivariant, Context, Row } from './resolver.ts';
import type { CommandClass, Input, Output } from './target.ts';

/** Any union member. */
export interface Answer {
  readonly __typename: string;
}

/** The context of any function, as the runtime passes it. */
export type AnyContext = Context<unknown, unknown, object, unknown>;

/** The answer of any field: a union member, or the value of a field that makes no call or can be null. */
export type FieldAnswer = Answer | readonly Answer[] | string | number | boolean | null;

interface CallingFunction {
  request(ctx: AnyContext): object;
  response(ctx: AnyContext & { readonly result: unknown }): unknown;
  readonly exceptions: { readonly [name: string]: Row<FieldAnswer, unknown, unknown> | undefined };
  readonly readOnly?: true;
}

/** A function that sends a command of Cognito. */
export interface CommandFunction extends CallingFunction {
  readonly command: CommandClass;
  readonly dataSource?: undefined;
}

/** A function of a pipeline whose `dataSource` decides what `request` returns and `response` reads. */
export type DataSourceFunction<Sources extends object> = {
  readonly [Name in keyof Sources]: {
    readonly dataSource: Name;
    // biome-ignore lint/suspicious/noExplicitAny: the functions of a pipeline differ in what they read of the one before.
    request(ctx: any): Input<Pick<Sources, Name>> | EarlyReturn<unknown>;
    response(ctx: AnyContext & { readonly result: Output<Pick<Sources, Name>> }): unknown;
    readonly exceptions: CallingFunction['exceptions'];
    readonly readOnly?: true;
  };
}[keyof Sources];

/** Any function, as the runtime calls it. */
export type AnyFunction =
  | CommandFunction
  | (CallingFunction & { readonly command?: undefined; readonly dataSource: string });

/** Any resolver, as the runtime calls it. */
export type AnyResolver = {
  readonly input?: GenericSchema;
  readonly requiresSignIn?: boolean | Bivariant<[args: unknown], boolean>;
  readonly requiresCaptcha?: boolean | Bivariant<[ctx: Pick<AnyContext, 'args' | 'app'>], boolean>;
} & (AnyFunction | { readonly functions: readonly AnyFunction[]; response(ctx: AnyContext): FieldAnswer });
