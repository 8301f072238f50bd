import type { VerifyAccessToken } from '../cognito/accessToken.ts';
import type { Send } from '../cognito/client.ts';
import type { Deadline } from '../cognito/deadline.ts';
import { TOKEN_ENDPOINT } from '../cognito/exchangeCode.ts';
import type { VerifyCaptcha } from '../fraud/captcha.ts';
import type { GraphQLContext } from '../http/context.ts';
import { awsRequestId, type Log, toLogFields } from '../log/log.ts';
import type { App } from './app.ts';
import type { DataSource } from './dataSource.ts';
import type { Info } from './info.ts';

/** Created once per container and shared by all requests. */
export interface Services {
  readonly app: App;
  readonly send: Send;
  /** Returns a data source by its name. */
  dataSource(name: string): DataSource;
  readonly verifyAccessToken: VerifyAccessToken;
  /** Undefined if the deployment has no CAPTCHA. */
  readonly verifyCaptcha: VerifyCaptcha | undefined;
  readonly log: Log;
}

/** One execution of a field. */
export interface Execution {
  readonly services: Services;
  readonly context: GraphQLContext;
  /** The field's name in the schema, such as `Mutation.signIn`. */
  readonly field: string;
  readonly info: Info;
  /** The object that the field belongs to. Undefined for a root field. */
  readonly source?: object | undefined;
  /** Shared by all calls of the field. */
  readonly deadline: Deadline;
}

/** True for the name of a data source that is Cognito's, and for a command, which has none. */
export const isCognito = (dataSource: string | undefined): boolean =>
  dataSource === undefined || dataSource === TOKEN_ENDPOINT;

interface Failure {
  readonly level: 'error' | 'warn';
  /** The input of the call that failed. The log omits its values. */
  readonly sent?: object;
  readonly dataSource?: string | undefined;
}

/** Logs an exception. */
export const logFailure = (
  error: unknown,
  { services, context, field }: Execution,
  { level, sent, dataSource }: Failure,
) => {
  const id = awsRequestId(error);
  services.log({
    level,
    requestId: context.requestId,
    field,
    ...(dataSource === undefined ? {} : { dataSource }),
    ...toLogFields(error, sent),
    ...(id === undefined ? {} : isCognito(dataSource) ? { cognitoRequestId: id } : { awsRequestId: id }),
  });
};
