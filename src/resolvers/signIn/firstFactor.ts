import type { InitiateAuthResponse } from '@aws-sdk/client-cognito-identity-provider';
import type { PasskeyChallenge, SignInMethodChallenge } from '../../generated/types.ts';
import { requireObject, requireValue } from '../../mapping/requireValue.ts';
import { toSignInMethods } from '../../mapping/signInMethod.ts';
import { type SignInInput, toChallengeBase, toSignInPayloadOrChallenge } from './challenge.ts';

/**
 * Maps the output of a USER_AUTH sign-in, which can also ask for the first factor.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-authentication-flow-methods.html
 */
export const toSignInPayloadOrFirstFactor = (
  result: InitiateAuthResponse,
  input: SignInInput,
): ReturnType<typeof toSignInPayloadOrChallenge> | SignInMethodChallenge | PasskeyChallenge => {
  // An example of AWS's guide lists the challenges without a ChallengeName.
  const challenge = result.ChallengeName ?? (result.AvailableChallenges ? 'SELECT_CHALLENGE' : undefined);
  const base = () => toChallengeBase({ ...result, ChallengeName: challenge }, input);
  switch (challenge) {
    case 'SELECT_CHALLENGE':
      return {
        __typename: 'SignInMethodChallenge',
        ...base(),
        signInMethods: toSignInMethods(result.AvailableChallenges),
      };
    // With PreventUserExistenceErrors, an unknown user gets any of the pool's challenges:
    // https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-managing-errors.html
    case 'PASSWORD':
    case 'PASSWORD_SRP': {
      // This API cannot answer PASSWORD_SRP and never asks for it, so its session belongs to a user whom Cognito makes up. The
      // password is sent all the same, as that of an existing user is.
      const password = toChallengeBase({ ...result, ChallengeName: 'PASSWORD' }, input);
      return { __typename: 'SignInMethodChallenge', ...password, signInMethods: ['PASSWORD'] };
    }
    case 'WEB_AUTHN': {
      const options = requireObject(JSON.parse(requireValue(result.ChallengeParameters?.CREDENTIAL_REQUEST_OPTIONS)));
      return { __typename: 'PasskeyChallenge', ...base(), options };
    }
    default:
      return toSignInPayloadOrChallenge(result, input);
  }
};
