import type { App, Request } from '../../../src/resolver.ts';

/** An app client without a secret. */
export const app: App = {
  clientId: 'client',
  userPoolId: 'eu-central-1_pool',
  autoConfirmSignUp: false,
  secretHash: () => undefined,
};

/** An app client with a secret: the hash shows which username it was made for. */
export const appWithSecret: App = { ...app, secretHash: (username) => `hash of ${username}` };

export const requestOf = <Args>(args: Args, more: Partial<Request<Args>> = {}): Request<Args> => ({
  args,
  app,
  accessToken: undefined,
  prev: undefined,
  ...more,
});

/** As the SDK throws it. */
export const exception = (name: string, message = 'Cognito’s own words'): Error =>
  Object.assign(new Error(message), { name, $fault: 'client', $metadata: { requestId: 'cognito-request' } });

/** A row of a resolver's table: what Cognito says, and the error type that the client hears. */
export type Row = readonly [name: string, message: string, answer: string];

/** Rows that every table has. */
export const throttledRows: readonly Row[] = [
  ['ForbiddenException', 'Request not allowed due to WAF block.', 'TooManyAttemptsError'],
  ['LimitExceededException', 'Attempt limit exceeded, please try after some time.', 'TooManyAttemptsError'],
  ['TooManyFailedAttemptsException', 'Attempt limit exceeded, please try after some time.', 'TooManyAttemptsError'],
  ['TooManyRequestsException', 'Rate exceeded', 'TooManyAttemptsError'],
];
