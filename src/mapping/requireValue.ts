/**
 * What Cognito always answers. Passed on as an empty string, what is missing would read as a success: signed in, with no token.
 * @throws where it is missing; the runner masks and logs that
 */
export const needed = (value: string | undefined): string => {
  if (typeof value === 'string' && value !== '') return value;
  throw new TypeError('Cognito’s answer lacks what it always has.');
};
