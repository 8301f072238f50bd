import { SetUserMFAPreferenceCommand } from '@aws-sdk/client-cognito-identity-provider';
import * as v from 'valibot';
import type {
  CodeMethod,
  MutationSetMfaPreferenceArgs,
  SetMfaPreferenceInput,
  SetMfaPreferenceResult,
} from '../../generated/types.ts';
import { isMfaRequired } from '../../mapping/cognitoMessages.ts';
import { tables } from '../../mapping/exceptions.ts';
import { authErrors } from '../../messages.ts';
import { codeMethod, fault, inputObject, invalidInput, optional } from '../../runtime/input.ts';
import type { Context, Exceptions, Input } from '../../runtime/resolver.ts';

type Args = MutationSetMfaPreferenceArgs;

export const requiresSignIn = true;

export const input = v.pipe(
  inputObject<SetMfaPreferenceInput>()({ enabled: v.array(codeMethod), preferred: optional(codeMethod) }),
  v.forward(
    v.check(({ enabled, preferred }) => !preferred || enabled.includes(preferred), fault('NOT_ENABLED')),
    ['preferred'],
  ),
);

export const command = SetUserMFAPreferenceCommand;

export const request = ({ args: { input }, accessToken }: Context<Args>): Input<typeof command> => {
  const toSettings = (method: CodeMethod) => ({
    Enabled: input.enabled.includes(method),
    PreferredMfa: input.preferred === method,
  });
  return {
    AccessToken: accessToken,
    SMSMfaSettings: toSettings('SMS'),
    EmailMfaSettings: toSettings('EMAIL'),
    SoftwareTokenMfaSettings: toSettings('TOTP'),
  };
};

export const response = ({ args: { input } }: Context<Args>): SetMfaPreferenceResult => ({
  __typename: 'SetMfaPreferencePayload',
  mfa: { __typename: 'MfaSettings', enabled: [...new Set(input.enabled)], preferred: input.preferred ?? null },
});

export const exceptions: Exceptions<SetMfaPreferenceResult> = {
  ...tables.accessToken,
  // "User does not have delivery config set to turn on SMS_MFA": the methods are the only parameters that can be invalid.
  InvalidParameterException: (error) =>
    isMfaRequired(error) ? invalidInput({ field: 'enabled', code: 'MFA_REQUIRED' }) : authErrors.mfaMethodNotFound,
};
