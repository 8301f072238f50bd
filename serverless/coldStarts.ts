import { median } from '../bench/speed/statistics.ts';

/** The outcome of an invocation of the function. */
export interface Invocation {
  readonly payload: string;
  /** The last lines of the log. */
  readonly log: string;
  /** True if the function threw an error, which is then the payload. */
  readonly failed: boolean;
}

export type Invoke = (event: object) => Promise<Invocation>;

/** As many as a new AWS account can run at once, with some left. */
const AT_ONCE = 5;

/** A request as API Gateway would send it. It calls nothing else, and changes nothing. */
const REQUEST = {
  version: '2.0',
  rawPath: '/graphql',
  rawQueryString: '',
  headers: { 'content-type': 'application/json' },
  body: '{"query":"{ __typename }"}',
  isBase64Encoded: false,
  requestContext: { requestId: 'deploy-cached', http: { method: 'POST', path: '/graphql' } },
};

export interface ColdStarts {
  /** The median of loading the function and answering the first request. */
  readonly milliseconds: number;
  readonly count: number;
}

/** Invokes the function several times at once: after a deployment, each invocation then is a cold start. */
export const invokeAtOnce = (invoke: Invoke, event: object): Promise<Invocation[]> =>
  Promise.all(Array.from({ length: AT_ONCE }, () => invoke(event)));

export const measureColdStarts = async (invoke: Invoke): Promise<ColdStarts> => {
  const times = (await invokeAtOnce(invoke, REQUEST)).flatMap(({ log }) => coldStartOf(log) ?? []);
  return { milliseconds: median(times), count: times.length };
};

/**
 * Returns the time of a cold start by the line that Lambda logs for each invocation, or undefined if it was none.
 * https://docs.aws.amazon.com/lambda/latest/dg/nodejs-logging.html
 */
const coldStartOf = (log: string): number | undefined => {
  const [, duration, init] = /^REPORT .*?\tDuration: ([\d.]+) ms.*\tInit Duration: ([\d.]+) ms/m.exec(log) ?? [];
  return init === undefined ? undefined : Number(duration) + Number(init);
};
