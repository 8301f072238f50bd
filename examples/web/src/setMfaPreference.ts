import { mutate, refetchMe } from './client.ts';
import { SetMfaPreferenceDocument, type SetMfaPreferenceInput } from './generated/graphql.ts';
import { type Problem, unexpected } from './problem.ts';

/** @returns what went wrong, if anything */
export const setMfaPreference = async (input: SetMfaPreferenceInput): Promise<Problem | undefined> => {
  const { setMfaPreference: result } = await mutate(SetMfaPreferenceDocument, { input });
  switch (result.__typename) {
    case 'SetMfaPreferencePayload':
      await refetchMe();
      return;
    case 'NotSignedInError':
    case 'MfaMethodNotFoundError':
    case 'TooManyAttemptsError':
    case 'InvalidInputError':
      return result;
    default:
      return unexpected(result);
  }
};
