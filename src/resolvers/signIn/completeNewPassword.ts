import { RespondToAuthChallengeCommand } from '@aws-sdk/client-cognito-identity-provider';
import * as v from 'valibot';
import type { MutationCompleteNewPasswordArgs, SignInResult } from '../../generated/types.ts';
import { aliasTaken, sessionGarbled, signInFailed, signInRefused } from '../../mapping/exceptions.ts';
import { invalidParameter, invalidParameterOrPassword } from '../../mapping/invalidParameter.ts';
import { passwordRefused } from '../../mapping/invalidPassword.ts';
import { attributes, invalidInput, newPassword, optional, session, username } from '../../runtime/input.ts';
import { expected, type Request, type Response } from '../../runtime/resolver.ts';
import { answerChallenge, signedInOrChallenged } from './challenge.ts';
import { open } from './challengeSession.ts';

export const input = v.object({ username, session, newPassword, attributes: optional(attributes) });

export const command = RespondToAuthChallengeCommand;

export const request = (context: Request<MutationCompleteNewPasswordArgs>) =>
  answerChallenge(context, open(context.args.input.session), {
    NEW_PASSWORD_REQUIRED: {
      NEW_PASSWORD: context.args.input.newPassword,
      ...Object.fromEntries(
        (context.args.input.attributes ?? []).map(({ name, value }) => [`userAttributes.${name}`, value]),
      ),
    },
  });

export const response = (context: Response<typeof command, MutationCompleteNewPasswordArgs>): SignInResult =>
  context.error
    ? expected<SignInResult>(context.error, {
        ...signInFailed,
        ...passwordRefused,
        AliasExistsException: () => invalidInput(['attributes', aliasTaken[1]]),
        InvalidParameterException: (error) =>
          sessionGarbled(error) ?? invalidParameterOrPassword(error, context.args.input.attributes),
        // "Cannot modify an already provided email" comes as this exception.
        NotAuthorizedException: (error) =>
          invalidParameter(error, context.args.input.attributes) ?? signInRefused(error),
      })
    : signedInOrChallenged(context.result, context.args.input);
