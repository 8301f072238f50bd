import type { VerifyAccessToken } from '../cognito/accessToken.ts';
import type { Send } from '../cognito/client.ts';
import type { Deadline } from '../cognito/deadline.ts';
import type { VerifyCaptcha } from '../fraud/captcha.ts';
import type { GraphQLContext } from '../http/context.ts';
import { type Log, toLogFields } from '../log/log.ts';
import type { App } from './app.ts';
import type { Info } from './info.ts';

/** Created once per container and shared by all requests. */
export interface Services {
  readonly app: App;
  readonly send: Send;
  readonly verifyAccessToken: VerifyAccessToken;
  /** Undefined if the deployment has no CAPTCHA. */
  readonly verifyCaptcha: VerifyCaptcha | undefined;
  readonly log: Log;
}

/** One execution of a root field. */
export interface Execution {
  readonly services: Services;
  readonly context: GraphQLContext;
  /** The field's name in the schema, such as `Mutation.signIn`. */
  readonly field: string;
  readonly info: Info;
  /** Shared by all calls of the field. */
  readonly deadline: Deadline;
}

/** Logs an exception. @param sent the input of the call that failed; the log omits its values */
export const logFailure = (
  error: unknown,
  { services, context, field }: Execution,
  { level, sent }: { level: 'error' | 'warn'; sent?: object | undefined },
) => services.log({ level, requestId: context.requestId, field, ...toLogFields(error, sent) });
