import { AdminConfirmSignUpCommand, SignUpCommand } from '@aws-sdk/client-cognito-identity-provider';
import type {
  InvalidPasswordError,
  MutationSignUpArgs,
  SignUpInput,
  SignUpPayload,
  SignUpResult,
} from '../../generated/types.ts';
import { simulatedDelivery, toCodeDelivery } from '../../mapping/codeDelivery.ts';
import {
  isAttributeUnauthorized,
  isMessageDeclined,
  isSignUpClosed,
  takenAttribute,
} from '../../mapping/cognitoMessages.ts';
import { limitsUnlessHidden, loggedUnlessHidden, signUpDeclined } from '../../mapping/exceptionRows.ts';
import { tables } from '../../mapping/exceptions.ts';
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

type Ctx = Context<Args, unknown>;

/** Only a new account is sent a message. */
const notSent = loggedUnlessHidden(authErrors.codeNotSent, (ctx: Ctx) => simulated(ctx));

const signUp = {
  command: SignUpCommand,
  request: (ctx) => ({
    ...publicRequest(ctx, ctx.args.input.email),
    Password: ctx.args.input.password,
    UserAttributes: toNewAttributes(ctx.args.input),
  }),
  response: ({ result, ...ctx }): SignUpPayload => {
    const userSub = requireValue(result.UserSub);
    const codeDelivery = toCodeDelivery(result.CodeDeliveryDetails);
    if (result.UserConfirmed) return confirmed(userSub, codeDelivery);
    return ctx.app.hideExistingUsers ? simulated(ctx) : unconfirmed(userSub, codeDelivery);
  },
  exceptions: {
    ...tables.throttling,
    ...limitsUnlessHidden((ctx: Ctx) => simulated(ctx)),
    ...tables.newPassword,
    CodeDeliveryFailureException: notSent,
    InvalidParameterException: (error, { args }) => toInvalidInputOrPassword(error, args.input.attributes),
    NotAuthorizedException: (error, { args }) => {
      if (isSignUpClosed(error)) return authErrors.signUpClosed;
      // The operator's fault if the app client may not write even the email address.
      const { email, password, ...optionalFields } = args.input;
      return isAttributeUnauthorized(error) ? toNotAllowed(optionalFields) : undefined;
    },
    UserLambdaValidationException: (error, ctx) =>
      ctx.app.hideExistingUsers && isMessageDeclined(error) ? notSent(error, ctx) : signUpDeclined(error),
    UsernameExistsException: (error, ctx) =>
      ctx.app.hideExistingUsers ? continueWith(simulated(ctx)) : takenName(error),
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

/**
 * The answer with HIDE_EXISTING_USERS, for new accounts and existing ones. It depends on the input alone: the sub is new in each
 * answer, and the delivery is null if the sign-up has a phone number, because then the pool chooses where the code goes.
 */
const simulated = ({ app, args }: Ctx): SignUpPayload => {
  const { email, phoneNumber } = args.input;
  return unconfirmed(app.newSub(), phoneNumber ? null : simulatedDelivery(email));
};

const unconfirmed = (userSub: string, codeDelivery: SignUpPayload['codeDelivery']): SignUpPayload => ({
  __typename: 'SignUpPayload',
  message: messages.signedUp,
  userSub,
  userConfirmed: false,
  codeDelivery,
});
