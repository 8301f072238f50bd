/**
 * Returns a value that Cognito always sends. An empty default would report a successful sign-in without a token.
 * @throws if the value is missing; the runtime masks and logs the error
 */
export const requireValue = (value: string | undefined): string => {
  if (typeof value === 'string' && value !== '') return value;
  throw missingValue();
};

/** Like `requireValue`, for a list or a JSON object. */
export const requireObject = <Value>(value: Value): NonNullable<Value> => {
  if (typeof value === 'object' && value !== null) return value;
  throw missingValue();
};

const missingValue = () => new TypeError('Cognito’s response lacks a value that it always has.');
