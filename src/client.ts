import { AsyncLocalStorage } from 'node:async_hooks';
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import {
  CognitoIdentityProviderClient,
  type CognitoIdentityProviderClientConfig,
  GetUserCommand,
  GlobalSignOutCommand,
  RevokeTokenCommand,
  TooManyRequestsException,
} from '@aws-sdk/client-cognito-identity-provider';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import type { Config } from './config.ts';

/** Sends one SDK command. @throws what Cognito or the network throws, at the latest when the signal aborts */
export type Send = (command: object, signal: AbortSignal) => Promise<object>;

/**
 * All else is sent once: a repeated sign-in counts as a second wrong password, or sends a second text message, and a repeated
 * code is a used one. These say the same twice as once.
 */
const REPEATABLE = [GetUserCommand, GlobalSignOutCommand, RevokeTokenCommand];

/** Lambda freezes between requests, and meanwhile the other end closes connections that nothing was sent on. */
const IDLE_MILLISECONDS = 15_000;

/** What the SDK would look for in the environment and in AWS's files: Lambda has neither, and looking is 9 % of a cold start. */
const CONSTANTS: CognitoIdentityProviderClientConfig = {
  maxAttempts: 1,
  retryMode: 'standard',
  defaultsMode: 'legacy',
  useDualstackEndpoint: false,
  useFipsEndpoint: false,
  userAgentAppId: async () => undefined,
  defaultUserAgentProvider: async () => [['cognito-graphql-auth']],
};

export const createSend = ({ region, endpoint }: Config): Send => {
  const agents = { httpAgent: new HttpAgent({ keepAlive: true }), httpsAgent: new HttpsAgent({ keepAlive: true }) };
  const http = new NodeHttpHandler({ connectionTimeout: 3000, ...agents });
  const signals = new AsyncLocalStorage<AbortSignal>();
  const client = new CognitoIdentityProviderClient({
    ...CONSTANTS,
    region,
    ...(endpoint === undefined ? {} : { endpoint }),
    // A call costs 5 % less where its handler is kept; that takes calls without options, and so the signal another way.
    cacheMiddleware: true,
    requestHandler: {
      handle: (...[request, options]: Parameters<NodeHttpHandler['handle']>) => {
        const abortSignal = signals.getStore();
        return http.handle(request, abortSignal ? { ...options, abortSignal } : options);
      },
    },
  });
  // Neither has anything to do here, in 25 µs a call. The signing goes by the name of the first, so that it cannot be removed.
  client.middlewareStack.add((next) => next, {
    name: 'retryMiddleware',
    step: 'finalizeRequest',
    priority: 'high',
    override: true,
  });
  client.middlewareStack.remove('loggerMiddleware');
  let used = 0;
  return async (command, signal) => {
    if (Date.now() - used > IDLE_MILLISECONDS) Object.values(agents).forEach(closeIdle);
    used = Date.now();
    // Safe: resolvers make nothing but commands of this client.
    const attempt = (): Promise<object> =>
      withinTime(
        signals.run(signal, () => client.send(command as never)),
        signal,
      );
    try {
      return await attempt();
    } catch (error) {
      if (signal.aborted || !isTransient(error) || !REPEATABLE.some((each) => command instanceof each)) {
        throw throttlingOr(error);
      }
      return attempt();
    }
  };
};

const closeIdle = (agent: HttpAgent): void => {
  for (const sockets of Object.values(agent.freeSockets)) for (const socket of sockets ?? []) socket.destroy();
};

/** The SDK gives up by itself, but in the words of whatever broke off then; the log is to say that it was the time. */
const withinTime = async (sending: Promise<object>, signal: AbortSignal): Promise<object> => {
  const { promise, reject } = Promise.withResolvers<never>();
  const abort = () => reject(signal.reason);
  signal.addEventListener('abort', abort);
  try {
    return await Promise.race([sending, promise]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
};

/** Cognito's own name for what AWS in general says otherwise, and firewalls by the status alone. */
const throttlingOr = (error: unknown): unknown => {
  // Safe: what is not there reads as undefined.
  const { name, $metadata } = error as { name?: string; $metadata?: TooManyRequestsException['$metadata'] };
  const throttled = name === 'ThrottlingException' || $metadata?.httpStatusCode === 429;
  return throttled ? new TooManyRequestsException({ message: '', $metadata: $metadata ?? {} }) : error;
};

/** Of the network, or of Cognito's own. */
const isTransient = (error: unknown): boolean =>
  error instanceof Error && ('$fault' in error ? error.$fault === 'server' : 'code' in error);
