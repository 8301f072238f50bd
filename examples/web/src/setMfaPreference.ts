import type { SetMfaPreferenceInput } from 'cognito-graphql-auth-client';
import { auth } from './auth.ts';
import { refetchMe } from './client.ts';
import { type Problem, toUnexpectedProblem } from './problem.ts';

/** Saves the MFA methods and reloads the user. @returns the error, if any */
export const setMfaPreference = async (input: SetMfaPreferenceInput): Promise<Problem | undefined> => {
  const result = await auth.setMfaPreference(input);
  switch (result.__typename) {
    case 'SetMfaPreferencePayload':
      await refetchMe();
      return;
    case 'NotSignedInError':
    case 'FederatedUserError':
    case 'MfaMethodNotFoundError':
    case 'TooManyAttemptsError':
    case 'InvalidInputError':
      return result;
    default:
      return toUnexpectedProblem(result);
  }
};
