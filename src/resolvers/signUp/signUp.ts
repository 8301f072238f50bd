import { AdminConfirmSignUpCommand, SignUpCommand } from '@aws-sdk/client-cognito-identity-provider';
import type {
  InvalidPasswordError,
  MutationSignUpArgs,
  SignUpInput,
  SignUpPayload,
  SignUpResult,
} from '../../generated/types.ts';
import { simulatedDelivery, toCodeDelivery } from '../../mapping/codeDelivery.ts';
import { isAttributeUnauthorized, isSignUpClosed, takenAttribute } from '../../mapping/cognitoMessages.ts';
import { signUpDeclined, tables } from '../../mapping/exceptions.ts';
import { toInvalidInputOrPassword, toNotAllowed } from '../../mapping/invalidParameter.ts';
import { publicRequest } from '../../mapping/publicRequest.ts';
import { requireValue } from '../../mapping/requireValue.ts';
import { toNewAttributes } from '../../mapping/userAttributes.ts';
import { authErrors, messages } from '../../messages.ts';
import { continueWith, earlyReturn } from '../../runtime/earlyReturn.ts';
import {
  email,
  inputObject,
  name,
  newPassword,
  optional,
  optionalText,
  otherAttributes,
  phoneNumber,
} from '../../runtime/input.ts';
import type { Context, ResolverFunction } from '../../runtime/resolver.ts';
import { reportBrokenRules } from '../password/reportBrokenRules.ts';

type Args = MutationSignUpArgs;

export const input = inputObject<SignUpInput>()({
  email,
  password: newPassword,
  phoneNumber: optionalText(phoneNumber),
  name: optionalText(name),
  attributes: optional(otherAttributes),
});

const signUp = {
  command: SignUpCommand,
  request: (ctx) => ({
    ...publicRequest(ctx, ctx.args.input.email),
    Password: ctx.args.input.password,
    UserAttributes: toNewAttributes(ctx.args.input),
  }),
  response: ({ result }): SignUpPayload => {
    const payload = result.UserConfirmed ? confirmed : unconfirmed;
    return payload(requireValue(result.UserSub), toCodeDelivery(result.CodeDeliveryDetails));
  },
  exceptions: {
    ...tables.throttling,
    ...tables.codeDelivery,
    ...tables.newPassword,
    InvalidParameterException: (error, { args }) => toInvalidInputOrPassword(error, args.input.attributes),
    NotAuthorizedException: (error, { args }) => {
      if (isSignUpClosed(error)) return authErrors.signUpClosed;
      // The operator's fault if the app client may not write even the email address.
      const { email, password, ...optionalFields } = args.input;
      return isAttributeUnauthorized(error) ? toNotAllowed(optionalFields) : undefined;
    },
    UserLambdaValidationException: signUpDeclined,
    UsernameExistsException: (error, { app, args }) =>
      app.hideExistingUsers ? unconfirmed(app.newSub(), simulatedDelivery(args.input.email)) : takenName(error),
  },
} satisfies ResolverFunction<typeof SignUpCommand, Args, SignUpResult>;

const confirm = {
  command: AdminConfirmSignUpCommand,
  request: ({ app, prev: { result } }) =>
    app.autoConfirmSignUp && 'userSub' in result && !result.userConfirmed
      ? { UserPoolId: app.userPoolId, Username: result.userSub }
      : earlyReturn(result),
  response: ({ prev: { result } }) => ('userSub' in result ? confirmed(result.userSub, null) : result),
  // The account exists, so any failure here, including one of the network, leaves an unconfirmed account.
  exceptions: { default: (_error, { prev }) => continueWith(prev.result) },
} satisfies ResolverFunction<
  typeof AdminConfirmSignUpCommand,
  Args,
  SignUpResult,
  SignUpPayload | InvalidPasswordError
>;

export const functions = [signUp, reportBrokenRules, confirm] as const;

export const response = ({ prev }: Context<Args, SignUpResult>): SignUpResult => prev.result;

/** "User already exists" is about the username, which is the email address. */
const takenName = (error: Error) =>
  takenAttribute(error) === 'phone_number' ? authErrors.phoneNumberTaken : authErrors.emailTaken;

const confirmed = (userSub: string, codeDelivery: SignUpPayload['codeDelivery']): SignUpPayload => ({
  __typename: 'SignUpPayload',
  message: messages.signedUpAndConfirmed,
  userSub,
  userConfirmed: true,
  codeDelivery,
});

const unconfirmed = (userSub: string, codeDelivery: SignUpPayload['codeDelivery']): SignUpPayload => ({
  __typename: 'SignUpPayload',
  message: messages.signedUp,
  userSub,
  userConfirmed: false,
  codeDelivery,
});
