import { GetUserAuthFactorsCommand } from '@aws-sdk/client-cognito-identity-provider';
import type {
  MutationSetMfaPreferenceArgs,
  SetMfaPreferenceInput,
  SetMfaPreferenceResult,
  User,
} from '../../generated/types.ts';
import { tables } from '../../mapping/exceptions.ts';
import { configuredFactors, toSignInMethods } from '../../mapping/signInMethod.ts';
import { earlyReturn } from '../../runtime/earlyReturn.ts';
import { invalidInput } from '../../runtime/input.ts';
import type { ResolverFunction } from '../../runtime/resolver.ts';

/** A passkey counts as MFA only together with another method. */
export const isPasskeyOn = ({ enabled, passkey }: SetMfaPreferenceInput, { mfa }: User): boolean =>
  enabled.length > 0 && (passkey ?? mfa.passkey);

/**
 * Rejects MFA for a user who could then no longer sign in, because Cognito offers no codes as the first step to a user with MFA, and no
 * passkey that does not count as MFA:
 * https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-authentication-flow-methods.html
 * An empty list shows no way to sign in that the user could lose.
 */
export const checkSignIn = {
  command: GetUserAuthFactorsCommand,
  readOnly: true,
  request: ({ args: { input }, accessToken, prev }) =>
    input.enabled.length > 0 && prev.result.identities.length === 0
      ? { AccessToken: accessToken }
      : earlyReturn<unknown>(prev.result, { skipTo: 'NEXT' }),
  response: ({ result, args: { input }, prev }) => {
    const methods = toSignInMethods(configuredFactors(result));
    const remains = (method: (typeof methods)[number]): boolean =>
      method === 'PASSWORD' || (method === 'PASSKEY' && isPasskeyOn(input, prev.result));
    return methods.length === 0 || methods.some(remains)
      ? prev.result
      : earlyReturn(invalidInput({ field: 'enabled', code: 'LAST_SIGN_IN_METHOD' }));
  },
  exceptions: tables.accessToken,
} satisfies ResolverFunction<
  typeof GetUserAuthFactorsCommand,
  MutationSetMfaPreferenceArgs,
  SetMfaPreferenceResult,
  User
>;
