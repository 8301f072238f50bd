import { AdminConfirmSignUpCommand, SignUpCommand } from '@aws-sdk/client-cognito-identity-provider';
import type { MutationSignUpArgs, SignUpInput, SignUpPayload, SignUpResult } from '../../generated/types.ts';
import { simulatedDelivery, toCodeDelivery } from '../../mapping/codeDelivery.ts';
import { isAttributeUnauthorized, isSignUpClosed } from '../../mapping/cognitoMessages.ts';
import { signUpDeclined, tables } from '../../mapping/exceptions.ts';
import { toInvalidInputOrPassword, toNotAllowed } from '../../mapping/invalidParameter.ts';
import { publicRequest } from '../../mapping/publicRequest.ts';
import { requireValue } from '../../mapping/requireValue.ts';
import { toCognitoAttributes } from '../../mapping/userAttributes.ts';
import { authErrors, messages } from '../../messages.ts';
import { continueWith, earlyReturn } from '../../runtime/earlyReturn.ts';
import { email, inputObject, name, newPassword, optional, phoneNumber } from '../../runtime/input.ts';
import type { Context, ResolverFunction } from '../../runtime/resolver.ts';

type Args = MutationSignUpArgs;

export const input = inputObject<SignUpInput>()({
  email,
  password: newPassword,
  phoneNumber: optional(phoneNumber),
  name: optional(name),
});

const signUp = {
  command: SignUpCommand,
  request: (ctx) => ({
    ...publicRequest(ctx, ctx.args.input.email),
    Password: ctx.args.input.password,
    UserAttributes: toCognitoAttributes(ctx.args.input),
  }),
  response: ({ result }): SignUpPayload =>
    result.UserConfirmed
      ? confirmed(requireValue(result.UserSub))
      : unconfirmed(requireValue(result.UserSub), toCodeDelivery(result.CodeDeliveryDetails)),
  exceptions: {
    ...tables.throttling,
    ...tables.codeDelivery,
    ...tables.newPassword,
    InvalidParameterException: (error) => toInvalidInputOrPassword(error),
    NotAuthorizedException: (error, { args }) => {
      if (isSignUpClosed(error)) return authErrors.signUpClosed;
      // The operator's fault if the app client may not write even the email address.
      const { email, password, ...optionalFields } = args.input;
      return isAttributeUnauthorized(error) ? toNotAllowed(optionalFields) : undefined;
    },
    UserLambdaValidationException: signUpDeclined,
    UsernameExistsException: (_error, { app, args }) =>
      app.hideExistingUsers ? unconfirmed(app.newSub(), simulatedDelivery(args.input.email)) : authErrors.emailTaken,
  },
} satisfies ResolverFunction<typeof SignUpCommand, Args, SignUpResult>;

const confirm = {
  command: AdminConfirmSignUpCommand,
  request: ({ app, prev }) =>
    app.autoConfirmSignUp && !prev.result.userConfirmed
      ? { UserPoolId: app.userPoolId, Username: prev.result.userSub }
      : earlyReturn(prev.result),
  response: ({ prev }) => confirmed(prev.result.userSub),
  // The account exists, so any failure here, including one of the network, leaves an unconfirmed account.
  exceptions: { default: (_error, { prev }) => continueWith(prev.result) },
} satisfies ResolverFunction<typeof AdminConfirmSignUpCommand, Args, SignUpResult, SignUpPayload>;

export const functions = [signUp, confirm] as const;

export const response = ({ prev }: Context<Args, SignUpPayload>): SignUpResult => prev.result;

const confirmed = (userSub: string): SignUpPayload => ({
  __typename: 'SignUpPayload',
  message: messages.signedUpAndConfirmed,
  userSub,
  userConfirmed: true,
  codeDelivery: null,
});

const unconfirmed = (userSub: string, codeDelivery: SignUpPayload['codeDelivery']): SignUpPayload => ({
  __typename: 'SignUpPayload',
  message: messages.signedUp,
  userSub,
  userConfirmed: false,
  codeDelivery,
});
