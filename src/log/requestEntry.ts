/** What a request's execution tells the log: names of the schema and ids, and nothing that was sent or answered. */
export interface Trace {
  /** The executed operation's name in the document, never the `operationName` that was typed. */
  operation: string | null;
  readonly results: Result[];
  readonly cognitoRequestIds: string[];
}

interface Result {
  /** The schema's own, such as `Mutation.signIn`: an alias is the client's to make up. Null outside a root field. */
  readonly field: string | null;
  /** The union member that was answered, or a GraphQL error's code. */
  type: string;
}

export const newTrace = (): Trace => ({ operation: null, results: [], cognitoRequestIds: [] });

/** The members that begin with a capital are metrics: this one, and for each type in `results` how often it is there. */
export interface RequestEntry extends Readonly<Trace> {
  readonly level: 'info';
  readonly requestId: string;
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

export interface Answered {
  readonly requestId: string;
  readonly stage: string;
  readonly status: number;
  readonly body: string;
  /** Epoch milliseconds. */
  readonly time: number;
  readonly duration: number;
}

/**
 * One line for each request, from which CloudWatch also takes metrics. A dimension's every value is a metric of its own,
 * which is paid for: so there is none but the stage, and the schema alone says how many metrics there can be.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
export const requestEntry = (
  { operation, results: answers, cognitoRequestIds }: Trace,
  { requestId, stage, status, body, time, duration }: Answered,
): RequestEntry => {
  const types = answers.map(({ type }) => type);
  const codes = codesIn(body).filter((code) => !types.includes(code));
  const counts: Record<string, number> = {};
  for (const type of [...types, ...codes]) counts[type] = (counts[type] ?? 0) + 1;
  const Metrics = Object.keys(counts).map((Name) => ({ Name, Unit: 'Count' as const }));
  return {
    level: 'info',
    requestId,
    operation,
    results: [...answers, ...codes.map((type) => ({ field: null, type }))],
    status,
    cognitoRequestIds,
    stage,
    ...counts,
    Duration: Math.round(duration),
    _aws: {
      Timestamp: time,
      CloudWatchMetrics: [
        {
          Namespace: 'cognito-graphql-auth',
          Dimensions: [['stage']],
          Metrics: [...Metrics, { Name: 'Duration', Unit: 'Milliseconds' }],
        },
      ],
    },
  };
};

/** Each code once. Apollo and the handler put `errors` first, where there are any: no other answer is parsed for them. */
const codesIn = (body: string): string[] => {
  if (!body.startsWith('{"errors":')) return [];
  // Safe: all errors have a code; Apollo gives those one that come without.
  const { errors } = JSON.parse(body) as { errors: { extensions: { code: string } }[] };
  return [...new Set(errors.map(({ extensions }) => extensions.code))];
};
