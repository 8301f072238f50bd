import { GetUserCommand, SetUserMFAPreferenceCommand } from '@aws-sdk/client-cognito-identity-provider';
import * as v from 'valibot';
import type {
  CodeMethod,
  MutationSetMfaPreferenceArgs,
  SetMfaPreferenceInput,
  SetMfaPreferencePayload,
  SetMfaPreferenceResult,
  User,
} from '../../generated/types.ts';
import { isMfaMethodMissing, isMfaRequired } from '../../mapping/cognitoMessages.ts';
import { federatedUser, malformedToken, notAuthorizedFederated } from '../../mapping/exceptionRows.ts';
import { tables } from '../../mapping/exceptions.ts';
import { toUser } from '../../mapping/user.ts';
import { authErrors } from '../../messages.ts';
import { continueWith, earlyReturn } from '../../runtime/earlyReturn.ts';
import { codeMethod, fault, inputObject, invalidInput, optional } from '../../runtime/input.ts';
import type { Context, ResolverFunction } from '../../runtime/resolver.ts';
import { checkSignIn, isPasskeyOn } from './checkSignIn.ts';
import { findMfaFault } from './mfaFault.ts';

type Args = MutationSetMfaPreferenceArgs;

export const requiresSignIn = true;

export const input = v.pipe(
  inputObject<SetMfaPreferenceInput>()({
    enabled: v.array(codeMethod),
    preferred: optional(codeMethod),
    allowNoRecovery: optional(v.boolean()),
    passkey: optional(v.boolean()),
  }),
  v.forward(
    v.check(({ enabled, preferred }) => !preferred || enabled.includes(preferred), fault('NOT_ENABLED')),
    ['preferred'],
  ),
  v.forward(
    v.check(({ enabled, passkey }) => !passkey || enabled.length > 0, fault('NEEDS_MFA_METHOD')),
    ['passkey'],
  ),
);

const readUser = {
  command: GetUserCommand,
  readOnly: true,
  request: ({ accessToken }) => ({ AccessToken: accessToken }),
  response: ({ result, accessToken, args }) => {
    const user = toUser(result, accessToken);
    const found = findMfaFault(user, args.input);
    return found ? earlyReturn(invalidInput(found)) : user;
  },
  exceptions: tables.accessToken,
} satisfies ResolverFunction<typeof GetUserCommand, Args, SetMfaPreferenceResult>;

/** Real pools have rejected `Enabled: false` for a method that the user never had: https://github.com/aws-amplify/amplify-js/issues/5766 */
const setPreference = {
  command: SetUserMFAPreferenceCommand,
  request: ({ args: { input }, accessToken, prev }) => {
    const isMentioned = (method: CodeMethod) => [...input.enabled, ...prev.result.mfa.enabled].includes(method);
    const toSettings = (method: CodeMethod) =>
      isMentioned(method)
        ? { Enabled: input.enabled.includes(method), PreferredMfa: input.preferred === method }
        : undefined;
    const settings = {
      SMSMfaSettings: toSettings('SMS'),
      EmailMfaSettings: toSettings('EMAIL'),
      SoftwareTokenMfaSettings: toSettings('TOTP'),
      WebAuthnMfaSettings: toPasskeySettings(input, prev.result),
    };
    return Object.values(settings).some(Boolean)
      ? { AccessToken: accessToken, ...settings }
      : earlyReturn(payload(input, prev.result));
  },
  response: ({ args, prev }): SetMfaPreferenceResult => payload(args.input, prev.result),
  exceptions: {
    ...tables.accessToken,
    InvalidParameterException: (error, ctx) => {
      if (isMfaRequired(error)) return invalidInput({ field: 'enabled', code: 'MFA_REQUIRED' });
      const federated = federatedUser(error, ctx);
      if (federated) return federated;
      if (isMfaMethodMissing(error)) return authErrors.mfaMethodNotFound;
      // Otherwise only a method can be invalid. AWS documents no text, so any other is logged.
      return malformedToken(error) ?? continueWith(authErrors.mfaMethodNotFound);
    },
    NotAuthorizedException: notAuthorizedFederated,
  },
} satisfies ResolverFunction<typeof SetUserMFAPreferenceCommand, Args, SetMfaPreferenceResult, User>;

export const functions = [readUser, checkSignIn, setPreference] as const;

export const response = ({ prev }: Context<Args, SetMfaPreferenceResult>): SetMfaPreferenceResult => prev.result;

/** Undefined, so that the setting stays as it is, unless the user asks for it or can no longer have it. */
const toPasskeySettings = (input: SetMfaPreferenceInput, user: User) =>
  input.passkey != null || (input.enabled.length === 0 && user.mfa.passkey)
    ? { Enabled: isPasskeyOn(input, user) }
    : undefined;

const payload = (input: SetMfaPreferenceInput, user: User): SetMfaPreferencePayload => ({
  __typename: 'SetMfaPreferencePayload',
  mfa: {
    __typename: 'MfaSettings',
    enabled: [...new Set(input.enabled)],
    preferred: input.preferred ?? null,
    passkey: isPasskeyOn(input, user),
  },
});
