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
  defaultsMode: 'legacy',
  retryMode: 'standard',
  useDualstackEndpoint: false,
  useFipsEndpoint: false,
  authSchemePreference: [],
  userAgentAppId: async () => undefined,
};

export const createSend = ({ region, endpoint }: Config): Send => {
  const agents = { httpAgent: new HttpAgent({ keepAlive: true }), httpsAgent: new HttpsAgent({ keepAlive: true }) };
  const client = new CognitoIdentityProviderClient({
    region,
    ...(endpoint === undefined ? {} : { endpoint }),
    maxAttempts: 1,
    requestHandler: { connectionTimeout: 3000, ...agents },
    ...CONSTANTS,
  });
  let used = 0;
  return async (command, signal) => {
    if (Date.now() - used > IDLE_MILLISECONDS) Object.values(agents).forEach(closeIdle);
    used = Date.now();
    // Safe: resolvers make nothing but commands of this client.
    const attempt = (): Promise<object> => withinTime(client.send(command as never, { abortSignal: signal }), signal);
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
