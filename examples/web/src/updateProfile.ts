import type { AuthResult, UpdateProfileInput } from 'cognito-graphql-auth-client';
import { auth } from './auth.ts';
import { refetchMe } from './client.ts';
import type { Outcome } from './components/Form.tsx';
import { toUnexpectedProblem } from './problem.ts';

type Payload = Extract<AuthResult<'updateProfile'>, { __typename: 'UpdateProfilePayload' }>;

/** Saves the profile, and reloads the user. */
export const updateProfile = async (
  input: UpdateProfileInput,
  onSaved: (payload: Payload) => Promise<Outcome> | Outcome,
): Promise<Outcome> => {
  const result = await auth.updateProfile(input);
  switch (result.__typename) {
    case 'UpdateProfilePayload':
      await refetchMe();
      return onSaved(result);
    case 'NotSignedInError':
    case 'FederatedUserError':
    case 'UsernameTakenError':
    case 'CodeDeliveryFailedError':
    case 'TooManyAttemptsError':
    case 'InvalidInputError':
      return result;
    default:
      return toUnexpectedProblem(result);
  }
};
