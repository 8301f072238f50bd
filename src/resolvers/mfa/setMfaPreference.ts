import { SetUserMFAPreferenceCommand } from '@aws-sdk/client-cognito-identity-provider';
import * as v from 'valibot';
import type { CodeMethod, MutationSetMfaPreferenceArgs, SetMfaPreferenceResult } from '../../generated/types.ts';
import { mfaMethodNotFound, notSignedIn } from '../../mapping/exceptions.ts';
import { codeMethod, invalidInput, optional } from '../../runtime/input.ts';
import { expected, type Input, type Request, type Response } from '../../runtime/resolver.ts';

type Args = MutationSetMfaPreferenceArgs;

export const signedIn = true;

export const input = v.pipe(
  v.object({ enabled: v.array(codeMethod), preferred: optional(codeMethod) }),
  v.forward(
    v.check(
      ({ enabled, preferred }) => !preferred || enabled.includes(preferred),
      'This has to be one of the enabled.',
    ),
    ['preferred'],
  ),
);

export const command = SetUserMFAPreferenceCommand;

export const request = ({ args: { input }, accessToken }: Request<Args>): Input<typeof command> => {
  const settings = (method: CodeMethod) => ({
    Enabled: input.enabled.includes(method),
    PreferredMfa: input.preferred === method,
  });
  return {
    AccessToken: accessToken,
    SMSMfaSettings: settings('SMS'),
    EmailMfaSettings: settings('EMAIL'),
    SoftwareTokenMfaSettings: settings('TOTP'),
  };
};

export const response = ({ error, args: { input } }: Response<typeof command, Args>): SetMfaPreferenceResult =>
  error
    ? expected<SetMfaPreferenceResult>(error, {
        ...notSignedIn,
        // "User does not have delivery config set to turn on SMS_MFA": the methods are all that can be wrong.
        InvalidParameterException: ({ message }) =>
          /cannot be disabled/.test(message)
            ? invalidInput(['enabled', 'At least one method has to be on here.'])
            : mfaMethodNotFound,
      })
    : {
        __typename: 'SetMfaPreferencePayload',
        mfa: {
          __typename: 'MfaSettings',
          enabled: [...new Set(input.enabled)],
          preferred: input.preferred ?? null,
        },
      };
