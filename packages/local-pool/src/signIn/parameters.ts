import { invalidParameterError } from '../cognitoError.ts';

/** AuthParameters, or ChallengeResponses. */
export type Parameters = Record<string, string>;

/** The message: https://github.com/amazon-archives/amazon-cognito-identity-js/issues/627 */
export const requireParameter = (parameters: Parameters, name: string): string => {
  const value = parameters[name];
  if (!value) throw invalidParameterError(`Missing required parameter ${name}`);
  return value;
};
