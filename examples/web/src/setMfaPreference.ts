import { mutate, refetchMe } from './client.ts';
import { SetMfaPreferenceDocument, type SetMfaPreferenceInput } from './generated/graphql.ts';
import { type Problem, toUnexpectedProblem } from './problem.ts';

/** Saves the MFA methods and reloads the user. @returns the error, if any */
export const setMfaPreference = async (input: SetMfaPreferenceInput): Promise<Problem | undefined> => {
  const { setMfaPreference: result } = await mutate(SetMfaPreferenceDocument, { input });
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
