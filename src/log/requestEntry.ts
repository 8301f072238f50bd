/** The part of a request's log line that its execution adds: names from the schema and IDs, never input or output. */
export interface Trace {
  /** The executed operation's name in the document, not the client's `operationName`. */
  operation: string | null;
  readonly results: FieldResult[];
  readonly cognitoRequestIds: string[];
}

interface FieldResult {
  /** The field's name in the schema, such as `Mutation.signIn`. Aliases are not logged: the client chooses them. Null outside a root field. */
  readonly field: string | null;
  /** The union member in the answer, or a GraphQL error's code. */
  type: string;
}

export const newTrace = (): Trace => ({ operation: null, results: [], cognitoRequestIds: [] });

/**
 * The log line of a request, in CloudWatch's embedded metric format. Capitalized properties are CloudWatch metrics: `Duration`,
 * and a count for each type in `results`.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
export interface RequestEntry extends Readonly<Trace> {
  readonly level: 'info';
  readonly requestId: string;
  /** API Gateway's own ID, which clients of a REST API cannot choose, unlike `requestId`. */
  readonly extendedRequestId: string | undefined;
  readonly status: number;
  readonly stage: string;
  /** In milliseconds. */
  readonly Duration: number;
  readonly _aws: {
    readonly Timestamp: number;
    readonly CloudWatchMetrics: readonly {
      readonly Namespace: string;
      readonly Dimensions: readonly (readonly string[])[];
      readonly Metrics: readonly { readonly Name: string; readonly Unit: 'Count' | 'Milliseconds' }[];
    }[];
  };
}

export interface ResponseSummary {
  readonly requestId: string;
  readonly extendedRequestId?: string | undefined;
  readonly stage: string;
  /** The namespace of the metrics. */
  readonly serviceName: string;
  readonly status: number;
  readonly body: string;
  /** Epoch milliseconds. */
  readonly time: number;
  readonly duration: number;
}

/**
 * Returns the log line of a request. CloudWatch bills each dimension value as a separate metric, so the stage is the only
 * dimension, and the schema bounds the cost.
 */
export const requestEntry = (
  { operation, results, cognitoRequestIds }: Trace,
  { requestId, extendedRequestId, stage, serviceName, status, body, time, duration }: ResponseSummary,
): RequestEntry => {
  const types = results.map(({ type }) => type);
  const codes = errorCodes(body).filter((code) => !types.includes(code));
  const counts: Record<string, number> = {};
  for (const type of [...types, ...codes]) counts[type] = (counts[type] ?? 0) + 1;
  const Metrics = Object.keys(counts).map((Name) => ({ Name, Unit: 'Count' as const }));
  return {
    level: 'info',
    requestId,
    extendedRequestId,
    operation,
    results: [...results, ...codes.map((type) => ({ field: null, type }))],
    status,
    cognitoRequestIds,
    stage,
    ...counts,
    Duration: Math.round(duration),
    _aws: {
      Timestamp: time,
      CloudWatchMetrics: [
        {
          Namespace: serviceName,
          Dimensions: [['stage']],
          Metrics: [...Metrics, { Name: 'Duration', Unit: 'Milliseconds' }],
        },
      ],
    },
  };
};

/** Returns each error code once. Apollo and the handler put `errors` first, so only bodies with errors are parsed. */
const errorCodes = (body: string): string[] => {
  if (!body.startsWith('{"errors":')) return [];
  // Safe: every error has a code. Apollo adds one if it is missing.
  const { errors } = JSON.parse(body) as { errors: { extensions: { code: string } }[] };
  return [...new Set(errors.map(({ extensions }) => extensions.code))];
};
