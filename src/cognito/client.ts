import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import {
  AdminGetUserCommand,
  CognitoIdentityProviderClient,
  type CognitoIdentityProviderClientConfig,
  DescribeUserPoolCommand,
  GetUserAuthFactorsCommand,
  GetUserCommand,
  GlobalSignOutCommand,
  ListWebAuthnCredentialsCommand,
  RevokeTokenCommand,
  type ServiceInputTypes,
  type ServiceOutputTypes,
  TooManyRequestsException,
} from '@aws-sdk/client-cognito-identity-provider';
import type { BuildMiddleware, DeserializeMiddleware, HttpRequest } from '@smithy/types';
import type { Config } from '../config.ts';
import type { Deadline } from './deadline.ts';
import { ExchangeCodeCommand } from './exchangeCode.ts';

/** Sends one command, of the SDK or of the token endpoint. @throws what Cognito or the network throws, or a TimeoutError at the deadline */
export type Send = (command: object, deadline: Deadline) => Promise<object>;

/**
 * The only commands that are safe to retry. A repeated sign-in counts as another wrong password or sends another text message,
 * and a repeated code is already used.
 */
const RETRYABLE = [
  AdminGetUserCommand,
  DescribeUserPoolCommand,
  GetUserAuthFactorsCommand,
  GetUserCommand,
  GlobalSignOutCommand,
  ListWebAuthnCredentialsCommand,
  RevokeTokenCommand,
];

/** Cognito closes idle connections while Lambda is frozen between invocations. */
const IDLE_MILLISECONDS = 15_000;

/** Stops the SDK from searching the environment and ~/.aws for settings that Lambda never has: 9 % of a cold start. */
const CLIENT_DEFAULTS: CognitoIdentityProviderClientConfig = {
  maxAttempts: 1,
  // Keeps the handler of each command: 6 % of a call. Calls with options of their own would get a new handler.
  cacheMiddleware: true,
  defaultsMode: 'legacy',
  retryMode: 'standard',
  useDualstackEndpoint: false,
  useFipsEndpoint: false,
  authSchemePreference: [],
  ignoreConfiguredEndpointUrls: true,
  userAgentAppId: async () => undefined,
};

export const createSend = (config: Config): Send => {
  const agents = { httpAgent: new HttpAgent({ keepAlive: true }), httpsAgent: new HttpsAgent({ keepAlive: true }) };
  const { client, deadlines } = createClient(config, agents);
  let lastUsedAt = 0;
  return async (command, deadline) => {
    if (Date.now() - lastUsedAt > IDLE_MILLISECONDS) Object.values(agents).forEach(closeIdle);
    lastUsedAt = Date.now();
    const attempt = async (): Promise<object> => {
      if (command instanceof ExchangeCodeCommand)
        return command.post(client.config.requestHandler, { deadline, userAgent: config.userAgent });
      // Safe: resolvers create only commands of this client. The client's own type needs a union of all commands.
      const { input } = command as GetUserCommand;
      deadlines.set(input, deadline);
      return client.send(command as GetUserCommand);
    };
    try {
      return await attempt().catch((error) => {
        if (deadline.aborted || !isTransient(error) || !isRetryable(command)) throw error;
        return attempt();
      });
    } catch (error) {
      // The SDK reports whatever operation was interrupted. Log the timeout instead.
      throw deadline.aborted ? new DOMException('Cognito took too long.', 'TimeoutError') : normalizeThrottling(error);
    }
  };
};

const isRetryable = (command: object): boolean => RETRYABLE.some((each) => command instanceof each);

type ClientConfig = Pick<Config, 'region' | 'endpoint' | 'userAgent'>;
type Agents = Readonly<Record<'httpAgent' | 'httpsAgent', HttpAgent>>;

/**
 * Creates the client without the middleware that has nothing to do here, which is a seventh of a call's CPU:
 * https://aws.amazon.com/blogs/developer/middleware-stack-modular-aws-sdk-js/
 */
export const createClient = ({ region, endpoint, userAgent }: ClientConfig, agents: Agents) => {
  const client = new CognitoIdentityProviderClient({
    region,
    ...(endpoint === undefined ? {} : { endpoint }),
    requestHandler: { connectionTimeout: 3000, ...agents },
    ...CLIENT_DEFAULTS,
  });
  const { middlewareStack } = client;
  // recursionDetectionMiddleware detects Lambdas that invoke each other in a loop. Cognito does not call back.
  for (const name of ['loggerMiddleware', 'recursionDetectionMiddleware']) {
    if (!middlewareStack.remove(name)) throw new TypeError(`The SDK has no ${name}.`);
  }
  // Replaced, not removed: the signing middleware is positioned relative to it by name.
  middlewareStack.add((next) => next, {
    name: 'retryMiddleware',
    step: 'finalizeRequest',
    priority: 'high',
    override: true,
  });
  // Constant, because the SDK recomputes its own for every call. It cannot be empty, because AWS WAF blocks that (NoUserAgent_HEADER).
  const setUserAgent: BuildMiddleware<ServiceInputTypes, ServiceOutputTypes> = (next) => (args) => {
    // Safe: this client's protocol is HTTP.
    (args.request as HttpRequest).headers['user-agent'] = userAgent;
    return next(args);
  };
  middlewareStack.add(setUserAgent, { name: 'getUserAgentMiddleware', step: 'build', priority: 'low', override: true });
  // Runs last, and does not call `next`, which would send the request without the deadline.
  const deadlines = new WeakMap<object, Deadline>();
  const sendWithDeadline: DeserializeMiddleware<ServiceInputTypes, ServiceOutputTypes> =
    () =>
    async ({ input, request }) => {
      const abortSignal = deadlines.get(input);
      // If a future SDK copies the input, the call would silently lose its deadline.
      if (!abortSignal) throw new TypeError('The call has lost its deadline.');
      // Safe: this client's protocol is HTTP.
      return client.config.requestHandler.handle(request as HttpRequest, { abortSignal });
    };
  middlewareStack.add(sendWithDeadline, { name: 'sendWithDeadline', step: 'deserialize', priority: 'low' });
  return { client, deadlines };
};

const closeIdle = (agent: HttpAgent): void => {
  for (const sockets of Object.values(agent.freeSockets)) for (const socket of sockets ?? []) socket.destroy();
};

/** Converts AWS's generic ThrottlingException, and a WAF's bare 429, to Cognito's TooManyRequestsException. */
const normalizeThrottling = (error: unknown): unknown => {
  // Safe: missing properties read as undefined.
  const { name, $metadata } = error as { name?: string; $metadata?: TooManyRequestsException['$metadata'] };
  const throttled = name === 'ThrottlingException' || $metadata?.httpStatusCode === 429;
  return throttled ? new TooManyRequestsException({ message: '', $metadata: $metadata ?? {} }) : error;
};

/** True for network errors and Cognito's 5xx responses. */
const isTransient = (error: unknown): boolean =>
  error instanceof Error && ('$fault' in error ? error.$fault === 'server' : 'code' in error);
