import type { GenericSchema } from 'valibot';
import type { Answer, AnyContext, AnyFunction } from '../../../src/runtime/anyResolver.ts';
import type { App } from '../../../src/runtime/app.ts';
import type { ContinueWith, EarlyReturn } from '../../../src/runtime/earlyReturn.ts';
import { toAnswer } from '../../../src/runtime/executeFunctions.ts';
import { checkInput } from '../../../src/runtime/input.ts';
import type { Context } from '../../../src/runtime/resolver.ts';

/** An app client without a secret. */
export const app: App = {
  clientId: 'client',
  userPoolId: 'eu-central-1_pool',
  clientSecret: undefined,
  propagatesUserContext: false,
  autoConfirmSignUp: false,
  totpIssuer: 'Example',
  passkeyDomain: undefined,
  hideExistingUsers: false,
  newSub: () => 'new-sub',
  randomToken: () => 'random'.padEnd(43, '0'),
  codeChallenge: (verifier) => `challenge of ${verifier}`,
  oauthEndpoint: undefined,
  callbackUrls: [],
  logoutUrls: [],
  signInProviders: [],
  linkProviders: false,
  addressRules: { allowedEmailDomains: [], deniedEmailDomains: [], allowedCallingCodes: [] },
  isSignUpCheckedByTrigger: false,
  secretHash: () => undefined,
};

/** An app client with a secret. The hash shows which username it was made for. */
export const appWithSecret: App = {
  ...app,
  clientSecret: 'the client secret',
  secretHash: (username) => `hash of ${username}`,
};

/** Returns the context of a resolver's `request`, `response` and rows. */
export const contextOf = <Args, Prev = undefined>(
  args: Args,
  more: Partial<Context<Args, Prev>> = {},
): Context<Args, Prev> => ({
  args,
  source: undefined,
  app,
  stash: {},
  info: { selectionSetList: [] },
  // Safe: a test of a function with another `Prev` passes its own `prev`.
  prev: { result: undefined as Prev },
  accessToken: undefined,
  refreshCookie: undefined,
  flowCookie: undefined,
  userContextData: undefined,
  acceptLanguage: undefined,
  ...more,
});

/** Returns the exception as the SDK throws it. */
export const exception = (name: string, message = 'Cognito’s text'): Error =>
  Object.assign(new Error(message), { name, $fault: 'client', $metadata: { requestId: 'cognito-request' } });

/** Returns Cognito's text for malformed parameters. */
export const constraint = (...parameters: string[]): string => {
  const faults = parameters.map(
    (name) => `Value at '${name}' failed to satisfy constraint: Member must satisfy regular expression pattern`,
  );
  return `${faults.length} validation error${faults.length > 1 ? 's' : ''} detected: ${faults.join('; ')}`;
};

/** Returns the name of the operation or of the data source that a function calls. */
export const callOf = (fn: AnyFunction): string =>
  fn.command ? fn.command.name.replace(/Command$/, '') : fn.dataSource;

/** Returns the answer of a table of exceptions, as the runtime reads it. Undefined if the table does not expect the exception. */
export const answerOf = (exceptions: AnyFunction['exceptions'], error: Error, ctx: AnyContext = contextOf({})) =>
  // Safe: each field with a table answers a union.
  toAnswer(error, exceptions, ctx) as Answer | ContinueWith | EarlyReturn<unknown, 'NEXT'> | undefined;

/** The app with HIDE_EXISTING_USERS. */
export const hidingApp: App = { ...app, hideExistingUsers: true };

/** Exceptions that only the operator can resolve. No table of a call without a session or token expects them. */
export const operatorFaults: [name: string, message: string][] = [
  ['InternalErrorException', 'Something failed'],
  ['NotAuthorizedException', 'Unable to verify secret hash for client client'],
];

/** Returns the code of each fault that the input checks find, by field. Empty if the input is valid. */
export const faultsOf = (schema: GenericSchema, input: unknown): Readonly<Record<string, string>> => {
  const checked = checkInput(schema, input);
  return 'error' in checked ? Object.fromEntries(checked.error.fields.map(({ field, code }) => [field, code])) : {};
};
