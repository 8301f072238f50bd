import { InitiateAuthCommand } from '@aws-sdk/client-cognito-identity-provider';
import * as v from 'valibot';
import { authParameters, signedInOrChallenged } from '../../challenge.ts';
import { incorrectCredentials, invalidParameter, signInRefused, throttled, triggerText } from '../../exceptions.ts';
import type { MutationSignInArgs, SignInResult } from '../../generated/types.ts';
import { password, username } from '../../input.ts';
import { expected, type Input, type Request, type Response } from '../../resolver.ts';

export const input = v.object({ username, password });

export const command = InitiateAuthCommand;

export const request = ({ args: { input }, app }: Request<MutationSignInArgs>): Input<typeof command> => ({
  ClientId: app.clientId,
  AuthFlow: 'USER_PASSWORD_AUTH',
  AuthParameters: authParameters(app, input.username, { PASSWORD: input.password }),
});

export const response = ({
  result,
  error,
  args: { input },
}: Response<typeof command, MutationSignInArgs>): SignInResult =>
  error
    ? expected<SignInResult>(error, {
        ...throttled,
        InvalidParameterException: invalidParameter,
        NotAuthorizedException: signInRefused,
        PasswordResetRequiredException: [
          'PasswordResetRequiredError',
          'The password has to be reset before signing in.',
        ],
        UserLambdaValidationException: (error) => ['IncorrectCredentialsError', triggerText(error)],
        UserNotConfirmedException: ['UserNotConfirmedError', 'The account has to be verified before signing in.'],
        // A pool without PreventUserExistenceErrors would tell who has an account.
        UserNotFoundException: incorrectCredentials,
      })
    : signedInOrChallenged(result, input.username);
