/** The result of `earlyReturn`. */
export class EarlyReturn<Result, SkipTo extends 'NEXT' | 'END' = 'NEXT' | 'END'> {
  readonly result: Result;
  readonly skipTo: SkipTo;
  constructor(result: Result, skipTo: SkipTo) {
    this.result = result;
    this.skipTo = skipTo;
  }
}

/**
 * Ends the field with `result` without calling Cognito. With `skipTo: 'NEXT'`, skips only the current function of a pipeline,
 * and `result` becomes `ctx.prev.result`. AppSync: `runtime.earlyReturn`,
 * https://docs.aws.amazon.com/appsync/latest/devguide/runtime-utils-js.html
 */
export function earlyReturn<Result>(result: Result): EarlyReturn<Result, 'END'>;
export function earlyReturn<Result>(result: Result, options: { skipTo: 'NEXT' }): EarlyReturn<Result, 'NEXT'>;
export function earlyReturn<Result>(result: Result, { skipTo = 'END' }: { skipTo?: 'NEXT' | 'END' } = {}) {
  return new EarlyReturn(result, skipTo);
}

/** The result of `continueWith`. */
export class ContinueWith {
  readonly result: unknown;
  constructor(result: unknown) {
    this.result = result;
  }
}

/**
 * A row of `exceptions` that hides the exception from the client: logs it, and `result` takes the place of what `response` would
 * return.
 */
export const continueWith = (result: unknown): ContinueWith => new ContinueWith(result);
