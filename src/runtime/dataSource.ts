import type { Deadline } from '../cognito/deadline.ts';
import type { ExchangeCode, TOKEN_ENDPOINT } from '../cognito/exchangeCode.ts';

/**
 * What a resolver sends its request to, other than Cognito.
 * AppSync: a data source, https://docs.aws.amazon.com/appsync/latest/devguide/data-source-components.html
 */
export type DataSource = (request: never, options: DataSourceOptions) => Promise<unknown>;

interface DataSourceOptions {
  /** Aborted at the field's deadline. */
  readonly signal: AbortSignal;
  /** That of the user's browser or app. */
  readonly userAgent: string | undefined;
}

/** Data sources by the names that resolvers give as their `dataSource`. */
export type AnyDataSources = Readonly<Record<string, DataSource>>;

/** The data sources of this API's own resolvers. */
export interface CoreDataSources {
  readonly [TOKEN_ENDPOINT]: ExchangeCode;
}

/**
 * Sends a request to a data source. Stops waiting at the deadline, even if the data source ignores its signal.
 * @throws what the data source throws, or a TimeoutError at the deadline
 */
export const callDataSource = async (
  dataSource: DataSource,
  request: object,
  { deadline, userAgent }: { readonly deadline: Deadline; readonly userAgent: string | undefined },
): Promise<unknown> => {
  const controller = new AbortController();
  const timeout = new Promise<never>((_resolve, reject) => {
    const abort = (): void => {
      const error = new DOMException('The data source took too long.', 'TimeoutError');
      // First, because the data source may reject when its signal is aborted.
      reject(error);
      controller.abort(error);
    };
    deadline.onabort = abort;
    if (deadline.aborted) abort();
  });
  // `async`, so that a data source that throws synchronously rejects, and leaves no rejection of `timeout` unhandled.
  // Safe: the type of `Resolver` allows only a request that the data source takes.
  const call = async (): Promise<unknown> => dataSource(request as never, { signal: controller.signal, userAgent });
  return Promise.race([timeout, call()]);
};
