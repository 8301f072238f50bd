import { RespondToAuthChallengeCommand } from '@aws-sdk/client-cognito-identity-provider';
import type { CompleteNewPasswordInput, MutationCompleteNewPasswordArgs, SignInResult } from '../../generated/types.ts';
import { malformedSession, notAuthorizedChallenge } from '../../mapping/exceptionRows.ts';
import { tables } from '../../mapping/exceptions.ts';
import { toInvalidInput, toInvalidInputOrPassword, toTakenAttribute } from '../../mapping/invalidParameter.ts';
import { toNewAttributes } from '../../mapping/userAttributes.ts';
import { attributes, challengeSession, inputObject, newPassword, optional, username } from '../../runtime/input.ts';
import type { Context, ResolverFunction } from '../../runtime/resolver.ts';
import { reportBrokenRules } from '../password/reportBrokenRules.ts';
import { respondToChallenge, toSignInPayloadOrChallenge } from './challenge.ts';
import { decodeChallengeSession } from './challengeSession.ts';

type Args = MutationCompleteNewPasswordArgs;

export const input = inputObject<CompleteNewPasswordInput>()({
  username,
  session: challengeSession,
  newPassword,
  attributes: optional(attributes),
});

const answerChallenge = {
  command: RespondToAuthChallengeCommand,
  request: (ctx) => {
    const { session, newPassword, attributes } = ctx.args.input;
    return respondToChallenge(ctx, decodeChallengeSession(session), {
      NEW_PASSWORD_REQUIRED: {
        NEW_PASSWORD: newPassword,
        ...Object.fromEntries(
          toNewAttributes({ attributes: attributes ?? null }).map(({ Name, Value = '' }) => [
            `userAttributes.${Name}`,
            Value,
          ]),
        ),
      },
    });
  },
  response: ({ result, args }): SignInResult => toSignInPayloadOrChallenge(result, args.input),
  exceptions: {
    ...tables.challenge,
    ...tables.newPassword,
    AliasExistsException: (error, { args }) => toTakenAttribute(error, args.input.attributes),
    InvalidParameterException: (error, { args }) =>
      malformedSession(error) ?? toInvalidInputOrPassword(error, args.input.attributes),
    // Cognito reports "Cannot modify an already provided email" with this exception.
    NotAuthorizedException: (error, { args }) =>
      toInvalidInput(error, args.input.attributes) ?? notAuthorizedChallenge(error),
  },
} satisfies ResolverFunction<typeof RespondToAuthChallengeCommand, Args, SignInResult>;

export const functions = [answerChallenge, reportBrokenRules] as const;

export const response = ({ prev }: Context<Args, SignInResult>): SignInResult => prev.result;
