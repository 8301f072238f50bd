import type { DataSource } from './dataSource.ts';

/** A command of the SDK. */
type Command = { resolveMiddleware: (...args: never) => unknown };
// biome-ignore lint/suspicious/noExplicitAny: each command has its own input type, and `Input` below reads it.
export type CommandClass = new (input: any) => Command;

/** What a function sends its request to: a command of Cognito, or one data source by its name, `{ name: function }`. */
export type Target = CommandClass | object;
export type Input<To extends Target> = To extends CommandClass
  ? ConstructorParameters<To>[0]
  : Parameters<Extract<To[keyof To], DataSource>>[0];
export type Output<To extends Target> = To extends CommandClass
  ? InstanceType<To> extends { resolveMiddleware: (...args: never) => (...args: never) => Promise<{ output: infer O }> }
    ? Omit<O, '$metadata'>
    : never
  : Awaited<ReturnType<Extract<To[keyof To], DataSource>>>;
