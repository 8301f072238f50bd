import { AdminConfirmSignUpCommand, SignUpCommand } from '@aws-sdk/client-cognito-identity-provider';
import * as v from 'valibot';
import type { MutationSignUpArgs, SignUpPayload, SignUpResult, UsernameTakenError } from '../../generated/types.ts';
import { codeDelivery, pretendedDelivery } from '../../mapping/codeDelivery.ts';
import { throttled, triggerText, undelivered } from '../../mapping/exceptions.ts';
import { invalidParameterOrPassword } from '../../mapping/invalidParameter.ts';
import { passwordRefused } from '../../mapping/invalidPassword.ts';
import { needed } from '../../mapping/requireValue.ts';
import { userAttributes } from '../../mapping/userAttributes.ts';
import { email, name, newPassword, optional, phoneNumber } from '../../runtime/input.ts';
import { expected, type Input, type Request, type Response } from '../../runtime/resolver.ts';

export const input = v.object({
  email,
  password: newPassword,
  phoneNumber: optional(phoneNumber),
  name: optional(name),
});

const signUp = {
  command: SignUpCommand,
  request: ({ args: { input }, app, userContextData }: Request<MutationSignUpArgs>): Input<typeof SignUpCommand> => ({
    ClientId: app.clientId,
    SecretHash: app.secretHash(input.email),
    Username: input.email,
    Password: input.password,
    UserAttributes: userAttributes(input),
    UserContextData: userContextData,
  }),
  response: ({ result, error, args, app }: Response<typeof SignUpCommand, MutationSignUpArgs>): SignUpResult =>
    error
      ? expected<SignUpResult>(error, {
          ...throttled,
          ...undelivered,
          ...passwordRefused,
          InvalidParameterException: (error) => invalidParameterOrPassword(error),
          NotAuthorizedException: ({ message }) =>
            /not permitted/.test(message) ? ['SignUpRefusedError', 'Signing up is not open.'] : undefined,
          UserLambdaValidationException: (error) => ['SignUpRefusedError', triggerText(error)],
          UsernameExistsException: () =>
            app.hideExistingUsers ? payload(app.newSub(), false, pretendedDelivery(args.input.email)) : taken,
        })
      : payload(needed(result.UserSub), result.UserConfirmed ?? false, codeDelivery(result.CodeDeliveryDetails)),
};

const taken: UsernameTakenError = {
  __typename: 'UsernameTakenError',
  message: 'There is an account with this email address already.',
};

/** The account exists by now: whatever goes wrong here, the answer is that it does. */
const confirm = {
  command: AdminConfirmSignUpCommand,
  request: ({
    app,
    prev,
  }: Request<MutationSignUpArgs, SignUpPayload>): Input<typeof AdminConfirmSignUpCommand> | SignUpPayload =>
    app.autoConfirmSignUp && !prev.userConfirmed ? { UserPoolId: app.userPoolId, Username: prev.userSub } : prev,
  response: ({
    error,
    prev,
  }: Response<typeof AdminConfirmSignUpCommand, MutationSignUpArgs, SignUpPayload>): SignUpPayload =>
    error ? prev : payload(prev.userSub, true, null),
};

export const steps = [signUp, confirm] as const;

const payload = (userSub: string, userConfirmed: boolean, delivery: SignUpPayload['codeDelivery']): SignUpPayload => ({
  __typename: 'SignUpPayload',
  message: userConfirmed
    ? 'User signed up and confirmed successfully.'
    : 'User signed up. Enter the code that was sent to confirm the account.',
  userSub,
  userConfirmed,
  codeDelivery: delivery ?? null,
});
