import { ChangePasswordCommand, GlobalSignOutCommand } from '@aws-sdk/client-cognito-identity-provider';
import { boolean } from 'valibot';
import type {
  ChangePasswordInput,
  ChangePasswordPayload,
  ChangePasswordResult,
  MutationChangePasswordArgs,
} from '../../generated/types.ts';
import { isIncorrectPassword, isPreviousPasswordAtFault } from '../../mapping/cognitoMessages.ts';
import { federatedUser, malformedToken, notAuthorizedFederated } from '../../mapping/exceptionRows.ts';
import { tables } from '../../mapping/exceptions.ts';
import { toInvalidInputOrPassword } from '../../mapping/invalidParameter.ts';
import { authErrors, messages } from '../../messages.ts';
import { continueWith, earlyReturn } from '../../runtime/earlyReturn.ts';
import { inputObject, invalidInput, newPassword, optional, password } from '../../runtime/input.ts';
import type { Context, ResolverFunction } from '../../runtime/resolver.ts';
import { reportBrokenRules } from './reportBrokenRules.ts';

type Args = MutationChangePasswordArgs;

export const requiresSignIn = true;

export const input = inputObject<ChangePasswordInput>()({
  currentPassword: optional(password),
  newPassword,
  signOutOtherDevices: optional(boolean()),
});

const payload = (message: string, { signedOut }: { signedOut: boolean }): ChangePasswordPayload => ({
  __typename: 'ChangePasswordPayload',
  message,
  signedOut,
});

/** The account has a password. Cognito sets a first one without it. */
const currentPasswordRequired = invalidInput({ field: 'currentPassword', code: 'REQUIRED' });

const change = {
  command: ChangePasswordCommand,
  request: ({ args: { input }, accessToken }) => ({
    AccessToken: accessToken,
    PreviousPassword: input.currentPassword ?? undefined,
    ProposedPassword: input.newPassword,
  }),
  response: ({ args: { input } }): ChangePasswordResult => {
    const message = input.currentPassword == null ? messages.passwordSet : messages.passwordChanged;
    return payload(message, { signedOut: false });
  },
  exceptions: {
    ...tables.accessToken,
    ...tables.newPassword,
    InvalidParameterException: (error, ctx) => {
      const isMissing = ctx.args.input.currentPassword == null;
      if (isMissing && isPreviousPasswordAtFault(error)) return federatedUser(error, ctx) ?? currentPasswordRequired;
      const known = malformedToken(error) ?? toInvalidInputOrPassword(error) ?? federatedUser(error, ctx);
      // AWS documents no text for a missing password, so a text that names no field is logged.
      return known ?? (isMissing ? continueWith(currentPasswordRequired) : undefined);
    },
    NotAuthorizedException: (error, ctx) => {
      if (!isIncorrectPassword(error)) return notAuthorizedFederated(error, ctx);
      const incorrect =
        ctx.args.input.currentPassword == null ? currentPasswordRequired : authErrors.incorrectCurrentPassword;
      // A user of an identity provider has no password that could be incorrect.
      return federatedUser(error, ctx) ?? incorrect;
    },
  },
} satisfies ResolverFunction<typeof ChangePasswordCommand, Args, ChangePasswordResult>;

/** Ends this session, too. Cognito has no operation that ends only the others. */
const signOut = {
  command: GlobalSignOutCommand,
  request: ({ args, accessToken, prev: { result } }) =>
    args.input.signOutOtherDevices && result.__typename === 'ChangePasswordPayload'
      ? { AccessToken: accessToken }
      : earlyReturn(result),
  response: () => payload(messages.passwordChangedAndSignedOut, { signedOut: true }),
  // The password is changed, so any failure here, including one of the network, leaves the sessions as they are.
  exceptions: { default: continueWith(payload(messages.passwordChangedNotSignedOut, { signedOut: false })) },
} satisfies ResolverFunction<typeof GlobalSignOutCommand, Args, ChangePasswordResult, ChangePasswordResult>;

export const functions = [change, reportBrokenRules, signOut] as const;

export const response = ({ prev }: Context<Args, ChangePasswordResult>): ChangePasswordResult => prev.result;
