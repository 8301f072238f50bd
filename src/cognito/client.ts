import {
  AdminGetUserCommand,
  DescribeUserPoolCommand,
  GetUserAuthFactorsCommand,
  GetUserCommand,
  GlobalSignOutCommand,
  ListUserSessionsCommand,
  ListWebAuthnCredentialsCommand,
  RevokeTokenCommand,
  TooManyRequestsException,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Config } from '../config.ts';
import { type Command, createCallOperation } from './callOperation.ts';
import { createConnections } from './connections.ts';
import type { Deadline } from './deadline.ts';
import { type ExchangeCode, exchangeCode } from './exchangeCode.ts';
import { userAgentFor, userAgentOfSession } from './userAgent.ts';

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

/** Creates the two ways to call Cognito, the SDK's commands and the token endpoint, which share their connections. */
export const createCognito = (config: Config): { readonly send: Send; readonly exchangeCode: ExchangeCode } => {
  const { handler, refresh } = createConnections();
  const callOperation = createCallOperation(config, handler);
  const send: Send = async (command, deadline, userAgent) => {
    refresh();
    const options = { deadline, userAgent: userAgentFor(command, { own: config.userAgent, ofUser: userAgent }) };
    // Safe: resolvers create only commands of the SDK.
    const attempt = () => callOperation(command as Command, options);
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
        return await exchangeCode(request, { signal, userAgent: ofSession, handler });
      } catch (error) {
        throw normalizeThrottling(error);
      }
    },
  };
};

const isRetryable = (command: object): boolean => RETRYABLE.some((each) => command instanceof each);

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
