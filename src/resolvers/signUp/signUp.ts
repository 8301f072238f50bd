import { AdminConfirmSignUpCommand, SignUpCommand } from '@aws-sdk/client-cognito-identity-provider';
import type {
  InvalidPasswordError,
  MutationSignUpArgs,
  SignUpInput,
  SignUpPayload,
  SignUpResult,
} from '../../generated/types.ts';
import { toCodeDelivery } from '../../mapping/codeDelivery.ts';
import {
  constrainedParameters,
  isAttributeUnauthorized,
  isMessageDeclined,
  isSignUpClosed,
  takenAttribute,
} from '../../mapping/cognitoMessages.ts';
import { limitsUnlessHidden, loggedUnlessHidden, signUpDeclined } from '../../mapping/exceptionRows.ts';
import { tables } from '../../mapping/exceptions.ts';
import {
  isOperatorParameter,
  toInvalidInput,
  toInvalidInputOrPassword,
  toNotAllowed,
} from '../../mapping/invalidParameter.ts';
import { publicRequest } from '../../mapping/publicRequest.ts';
import { toRefusedAddresses } from '../../mapping/refusedAddresses.ts';
import { requireValue } from '../../mapping/requireValue.ts';
import { toNewAttributes } from '../../mapping/userAttributes.ts';
import { authErrors } from '../../messages.ts';
import { continueWith, earlyReturn } from '../../runtime/earlyReturn.ts';
import {
  captchaToken,
  email,
  inputObject,
  invalidInput,
  name,
  newPassword,
  optional,
  optionalText,
  otherAttributes,
  phoneNumber,
} from '../../runtime/input.ts';
import type { Context, ResolverFunction } from '../../runtime/resolver.ts';
import { reportBrokenRules } from '../password/reportBrokenRules.ts';
import { confirmed, simulated, toSession, unconfirmed } from './signUpPayload.ts';

type Args = MutationSignUpArgs;

export const input = inputObject<SignUpInput>()({
  email,
  password: optional(newPassword),
  phoneNumber: optionalText(phoneNumber),
  name: optionalText(name),
  attributes: optional(otherAttributes),
  captchaToken,
});

/** A token is valid once. */
export const requiresCaptcha = ({ app }: Pick<Context<Args>, 'app'>): boolean => !app.isSignUpCheckedByTrigger;

type Ctx = Context<Args, unknown>;

const passwordRequired = invalidInput({ field: 'password', code: 'REQUIRED' });

/** AWS documents no text for a sign-up that needs a password, so a text that names no field is logged. */
const toInvalidSignUp = (error: Error, { args: { input } }: Ctx) => {
  if (input.password != null) return toInvalidInputOrPassword(error, input.attributes);
  if (constrainedParameters(error).includes('password')) return passwordRequired;
  if (isOperatorParameter(error)) return undefined;
  return toInvalidInput(error, input.attributes) ?? continueWith(passwordRequired);
};

/** Only a new account is sent a message. */
const notSent = loggedUnlessHidden(authErrors.codeNotSent, simulated);

const signUp = {
  command: SignUpCommand,
  request: (ctx) => {
    const { email, password, captchaToken, ...fields } = ctx.args.input;
    // Without a password and without a verified address to send codes to, nobody could sign in to the account.
    if (password == null && ctx.app.autoConfirmSignUp) return earlyReturn(passwordRequired);
    const refused = toRefusedAddresses(ctx.args.input, ctx.app);
    if (refused) return earlyReturn(refused);
    const forTrigger = ctx.app.isSignUpCheckedByTrigger && captchaToken ? { captchaToken } : {};
    return {
      ...publicRequest(ctx, email, forTrigger),
      ...(password == null ? {} : { Password: password }),
      UserAttributes: toNewAttributes({ email, ...fields }),
    };
  },
  response: ({ result, ...ctx }): SignUpPayload => {
    const userSub = requireValue(result.UserSub);
    const codeDelivery = toCodeDelivery(result.CodeDeliveryDetails);
    if (result.UserConfirmed) return confirmed(userSub, codeDelivery);
    if (ctx.app.hideExistingUsers) return simulated(ctx);
    return unconfirmed(userSub, { codeDelivery, session: toSession(ctx.args.input.email, result.Session) });
  },
  exceptions: {
    ...tables.throttling,
    ...limitsUnlessHidden(simulated),
    ...tables.newPassword,
    CodeDeliveryFailureException: notSent,
    InvalidParameterException: toInvalidSignUp,
    NotAuthorizedException: (error, { args }) => {
      if (isSignUpClosed(error)) return authErrors.signUpClosed;
      // The operator's fault if the app client may not write even the email address.
      const { email, password, captchaToken, ...optionalFields } = args.input;
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
