import {
  AdminGetUserCommand,
  CognitoIdentityProviderClient,
  type CognitoIdentityProviderClientConfig,
  DescribeUserPoolCommand,
  GetUserAuthFactorsCommand,
  GetUserCommand,
  GlobalSignOutCommand,
  ListUserSessionsCommand,
  ListWebAuthnCredentialsCommand,
  RevokeTokenCommand,
  type ServiceInputTypes,
  type ServiceOutputTypes,
  TooManyRequestsException,
} from '@aws-sdk/client-cognito-identity-provider';
import type { DeserializeMiddleware, HttpRequest } from '@smithy/types';
import type { Config } from '../config.ts';
import { type Agents, createConnections } from './connections.ts';
import type { Deadline } from './deadline.ts';
import { type ExchangeCode, exchangeCode } from './exchangeCode.ts';
import { setUserAgent, userAgentFor, userAgentOfSession } from './userAgent.ts';

/**
 * Sends one command of the SDK. @param userAgent that of the user's browser or app
 * @throws what Cognito or the network throws, or a TimeoutError at the deadline
 */
export type Send = (command: object, deadline: Deadline, userAgent?: string) => Promise<object>;

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
  ListUserSessionsCommand,
  ListWebAuthnCredentialsCommand,
  RevokeTokenCommand,
];

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

/** Creates the two ways to call Cognito, the SDK's commands and the token endpoint, which share their connections. */
export const createCognito = (config: Config): { readonly send: Send; readonly exchangeCode: ExchangeCode } => {
  const { agents, refresh } = createConnections();
  const { client, calls } = createClient(config, agents);
  const send: Send = async (command, deadline, userAgent) => {
    refresh();
    const attempt = async (): Promise<object> => {
      // Safe: resolvers create only commands of this client. The client's own type needs a union of all commands.
      const { input } = command as GetUserCommand;
      const userAgents = { own: config.userAgent, ofUser: userAgent };
      calls.set(input, { abortSignal: deadline, userAgent: userAgentFor(command, userAgents) });
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
  return {
    send,
    exchangeCode: async (request, { signal, userAgent }) => {
      refresh();
      const ofSession = userAgentOfSession({ own: config.userAgent, ofUser: userAgent });
      try {
        return await exchangeCode(request, { signal, userAgent: ofSession, handler: client.config.requestHandler });
      } catch (error) {
        throw normalizeThrottling(error);
      }
    },
  };
};

const isRetryable = (command: object): boolean => RETRYABLE.some((each) => command instanceof each);

/**
 * Creates the client without one middleware of the SDK, and with its own in place of two others, which are a seventh of a call's CPU:
 * https://aws.amazon.com/blogs/developer/middleware-stack-modular-aws-sdk-js/
 */
export const createClient = ({ region, endpoint }: Pick<Config, 'region' | 'endpoint'>, agents: Agents) => {
  const client = new CognitoIdentityProviderClient({
    region,
    ...(endpoint === undefined ? {} : { endpoint }),
    requestHandler: { connectionTimeout: 3000, ...agents },
    ...CLIENT_DEFAULTS,
  });
  const { middlewareStack } = client;
  // Even without a logger, it copies each input and output without what is sensitive: 2 % of a call.
  if (!middlewareStack.remove('loggerMiddleware')) throw new TypeError('The SDK has no loggerMiddleware.');
  // Replaced, not removed: the signing middleware is positioned relative to it by name.
  middlewareStack.add((next) => next, {
    name: 'retryMiddleware',
    step: 'finalizeRequest',
    priority: 'high',
    override: true,
  });
  const calls = new WeakMap<object, { readonly abortSignal: Deadline; readonly userAgent: string }>();
  middlewareStack.add(
    setUserAgent((input) => calls.get(input)?.userAgent),
    { name: 'getUserAgentMiddleware', step: 'build', priority: 'low', override: true },
  );
  // Runs last, and does not call `next`, which would send the request without the deadline.
  const sendWithDeadline: DeserializeMiddleware<ServiceInputTypes, ServiceOutputTypes> =
    () =>
    async ({ input, request }) => {
      const call = calls.get(input);
      // If a future SDK copies the input, the call would silently lose its deadline.
      if (!call) throw new TypeError('The call has lost its deadline.');
      // Safe: this client's protocol is HTTP.
      return client.config.requestHandler.handle(request as HttpRequest, { abortSignal: call.abortSignal });
    };
  middlewareStack.add(sendWithDeadline, { name: 'sendWithDeadline', step: 'deserialize', priority: 'low' });
  return { client, calls };
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
