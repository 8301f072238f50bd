import { mutate } from './client.ts';
import type { Outcome } from './components/Form.tsx';
import { UpdateProfileDocument, type UpdateProfileInput, type UpdateProfileMutation } from './generated/graphql.ts';
import { toUnexpectedProblem } from './problem.ts';

type Payload = Extract<UpdateProfileMutation['updateProfile'], { __typename: 'UpdateProfilePayload' }>;

/** Saves the profile. The cache updates the user from the payload. */
export const updateProfile = async (
  input: UpdateProfileInput,
  onSaved: (payload: Payload) => Promise<Outcome> | Outcome,
): Promise<Outcome> => {
  const { updateProfile: result } = await mutate(UpdateProfileDocument, { input });
  switch (result.__typename) {
    case 'UpdateProfilePayload':
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
