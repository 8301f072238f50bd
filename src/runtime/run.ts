import type { UserContextDataType } from '@aws-sdk/client-cognito-identity-provider';
import { internalError } from '../errors.ts';
import { authErrors } from '../messages.ts';
import type { AnyResolver, FieldAnswer } from './anyResolver.ts';
import { checkCaptcha } from './captcha.ts';
import { executeFunctions } from './executeFunctions.ts';
import { type Execution, logFailure } from './execution.ts';
import { checkInput } from './input.ts';

/**
 * Resolves a field: checks the input and the access token, then executes the resolver's functions in order.
 * @throws a masked GraphQLError if the resolver does not expect a failure
 */
export const resolveField = async (
  resolver: AnyResolver,
  args: { readonly input?: unknown },
  execution: Execution,
): Promise<FieldAnswer> => {
  // The logged type if the field throws.
  const entry = { field: execution.field, type: 'INTERNAL_SERVER_ERROR' };
  execution.context.trace.results.push(entry);
  const answer = await authorizeAndExecute(resolver, args, execution);
  entry.type = typeOf(answer);
  return answer;
};

/** Returns the name of the answer in the log and in the metrics. */
const typeOf = (answer: FieldAnswer): string => {
  if (answer === null) return 'Null';
  if (typeof answer !== 'object') return 'Scalar';
  return '__typename' in answer ? answer.__typename : 'List';
};

const authorizeAndExecute = async (
  resolver: AnyResolver,
  args: { readonly input?: unknown },
  execution: Execution,
): Promise<FieldAnswer> => {
  const checked = resolver.input ? checkInput(resolver.input, args.input) : args;
  if ('error' in checked) return checked.error;
  const { requiresSignIn = false } = resolver;
  const needsToken = typeof requiresSignIn === 'function' ? requiresSignIn(checked) : requiresSignIn;
  const accessToken = needsToken ? await verifiedToken(execution) : undefined;
  if (needsToken && accessToken === undefined) return authErrors.notSignedIn;
  const refused = await checkCaptcha(resolver, checked, execution);
  if (refused) return refused;
  const context = {
    args: checked,
    source: execution.source,
    stash: {},
    prev: { result: undefined },
    info: execution.info,
    app: execution.services.app,
    accessToken,
    refreshCookie: execution.context.refreshCookie,
    flowCookie: execution.context.flowCookie,
    userContextData: toUserContextData(execution),
    acceptLanguage: execution.context.acceptLanguage,
  };
  return executeFunctions(resolver, context, execution);
};

/** Undefined without a client secret, because Cognito then ignores it (API_UserContextDataType). */
const toUserContextData = ({ services, context }: Execution): UserContextDataType | undefined =>
  services.app.clientSecret === undefined
    ? undefined
    : { IpAddress: context.sourceIp, EncodedData: context.deviceFingerprint };

const verifiedToken = async (execution: Execution): Promise<string | undefined> => {
  const { services, context } = execution;
  if (context.bearerToken === undefined) return undefined;
  try {
    return (await services.verifyAccessToken(context.bearerToken)) ? context.bearerToken : undefined;
  } catch (error) {
    logFailure(error, execution, { level: 'error' });
    throw internalError(context.requestId);
  }
};
