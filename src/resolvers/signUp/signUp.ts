import { AdminConfirmSignUpCommand, SignUpCommand } from '@aws-sdk/client-cognito-identity-provider';
import type { MutationSignUpArgs, SignUpInput, SignUpPayload, SignUpResult } from '../../generated/types.ts';
import { simulatedDelivery, toCodeDelivery } from '../../mapping/codeDelivery.ts';
import { isMessageDeclined, isSignUpClosed } from '../../mapping/cognitoMessages.ts';
import { limitsUnlessHidden, signUpDeclined, tables, unlessHidden } from '../../mapping/exceptions.ts';
import { toInvalidInputOrPassword } from '../../mapping/invalidParameter.ts';
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

type Ctx = Context<Args, unknown>;

/** Only a new account is sent a message. The log has the exception that the hidden answer does not show. */
const notSent = unlessHidden(authErrors.codeNotSent, (ctx: Ctx) => continueWith(simulated(ctx)));

const signUp = {
  command: SignUpCommand,
  request: (ctx) => ({
    ...publicRequest(ctx, ctx.args.input.email),
    Password: ctx.args.input.password,
    UserAttributes: toCognitoAttributes(ctx.args.input),
  }),
  response: ({ result, ...ctx }): SignUpPayload => {
    if (result.UserConfirmed) return confirmed(requireValue(result.UserSub));
    if (ctx.app.hideExistingUsers) return simulated(ctx);
    return unconfirmed(requireValue(result.UserSub), toCodeDelivery(result.CodeDeliveryDetails));
  },
  exceptions: {
    ...tables.throttling,
    ...limitsUnlessHidden((ctx: Ctx) => continueWith(simulated(ctx))),
    ...tables.newPassword,
    CodeDeliveryFailureException: notSent,
    InvalidParameterException: (error) => toInvalidInputOrPassword(error),
    NotAuthorizedException: (error) => (isSignUpClosed(error) ? authErrors.signUpClosed : undefined),
    UserLambdaValidationException: (error, ctx) =>
      ctx.app.hideExistingUsers && isMessageDeclined(error) ? notSent(error, ctx) : signUpDeclined(error),
    UsernameExistsException: unlessHidden(authErrors.emailTaken, (ctx: Ctx) => simulated(ctx)),
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
