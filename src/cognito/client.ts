import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import {
  CognitoIdentityProviderClient,
  type CognitoIdentityProviderClientConfig,
  GetUserCommand,
  GlobalSignOutCommand,
  RevokeTokenCommand,
  type ServiceInputTypes,
  type ServiceOutputTypes,
  TooManyRequestsException,
} from '@aws-sdk/client-cognito-identity-provider';
import type { BuildMiddleware, DeserializeMiddleware, HttpRequest } from '@smithy/types';
import type { Config } from '../config.ts';
import type { Deadline } from './deadline.ts';

/** Sends one SDK command. @throws what Cognito or the network throws, at the latest at the deadline */
export type Send = (command: object, deadline: Deadline) => Promise<object>;

/**
 * All else is sent once: a repeated sign-in counts as a second wrong password, or sends a second text message, and a repeated
 * code is a used one. These say the same twice as once.
 */
const REPEATABLE = [GetUserCommand, GlobalSignOutCommand, RevokeTokenCommand];

/** Lambda freezes between requests, and meanwhile the other end closes connections that nothing was sent on. */
const IDLE_MILLISECONDS = 15_000;

/**
 * The most are what the SDK would look for in the environment and in AWS's files: Lambda has neither, and looking is 9 % of a
 * cold start.
 */
const CONSTANTS: CognitoIdentityProviderClientConfig = {
  maxAttempts: 1,
  // A call costs 6 % less where its command's handler is kept; calls with options of their own get a new one.
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
  let used = 0;
  return async (command, deadline) => {
    if (Date.now() - used > IDLE_MILLISECONDS) Object.values(agents).forEach(closeIdle);
    used = Date.now();
    // Safe: resolvers make nothing but commands of this client, and these have their inputs.
    deadlines.set((command as { input: object }).input, deadline);
    const attempt = (): Promise<object> => client.send(command as never);
    try {
      return await attempt().catch((error) => {
        if (deadline.aborted || !isTransient(error) || !isRepeatable(command)) throw error;
        return attempt();
      });
    } catch (error) {
      // The SDK says it in the words of whatever broke off then; the log is to say that it was the time.
      throw deadline.aborted ? new DOMException('Cognito took too long.', 'TimeoutError') : throttlingOr(error);
    }
  };
};

const isRepeatable = (command: object): boolean => REPEATABLE.some((each) => command instanceof each);

type Agents = Readonly<Record<'httpAgent' | 'httpsAgent', HttpAgent>>;

const createClient = ({ region, endpoint }: Config, agents: Agents) => {
  const client = new CognitoIdentityProviderClient({
    region,
    ...(endpoint === undefined ? {} : { endpoint }),
    requestHandler: { connectionTimeout: 3000, ...agents },
    ...CONSTANTS,
  });
  // https://aws.amazon.com/blogs/developer/middleware-stack-modular-aws-sdk-js/: a seventh of a call's CPU is for steps that
  // have nothing to do here.
  // `HttpRequest` below is safe: this client's protocol is HTTP.
  const { middlewareStack: steps } = client;
  steps.remove('loggerMiddleware');
  // For what Lambdas call in turn.
  steps.remove('recursionDetectionMiddleware');
  // Not removed: the signing stands after it by its name.
  steps.add((next) => next, { name: 'retryMiddleware', step: 'finalizeRequest', priority: 'high', override: true });
  // The SDK's own counts and writes down its features for each call. Without any, firewalls refuse (NoUserAgent_HEADER).
  steps.add(nameSender, { name: 'getUserAgentMiddleware', step: 'build', priority: 'low', override: true });
  // The last step. It has no `next`: that would send the request without the deadline.
  const deadlines = new WeakMap<object, Deadline>();
  const sendInTime: DeserializeMiddleware<ServiceInputTypes, ServiceOutputTypes> =
    () =>
    async ({ input, request }) => {
      const abortSignal = deadlines.get(input);
      // An SDK that hands on a copy of the input would take all the time there is.
      if (!abortSignal) throw new TypeError('A call has lost its deadline.');
      return client.config.requestHandler.handle(request as HttpRequest, { abortSignal });
    };
  steps.add(sendInTime, { name: 'sendInTime', step: 'deserialize', priority: 'low' });
  return { client, deadlines };
};

const nameSender: BuildMiddleware<ServiceInputTypes, ServiceOutputTypes> = (next) => (args) => {
  (args.request as HttpRequest).headers['user-agent'] = 'cognito-graphql-auth';
  return next(args);
};

const closeIdle = (agent: HttpAgent): void => {
  for (const sockets of Object.values(agent.freeSockets)) for (const socket of sockets ?? []) socket.destroy();
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
