/**
 * Returns a value that Cognito always sends. An empty default would report a successful sign-in without a token.
 * @throws if the value is missing; the runtime masks and logs the error
 */
export const requireValue = (value: string | undefined): string => {
  if (typeof value === 'string' && value !== '') return value;
  throw new TypeError('Cognito’s response lacks a value that it always has.');
};
