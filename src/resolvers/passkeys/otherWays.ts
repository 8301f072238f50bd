import {
  GetUserAuthFactorsCommand,
  GetUserCommand,
  ListWebAuthnCredentialsCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import type { DeletePasskeyResult, MutationDeletePasskeyArgs } from '../../generated/types.ts';
import { tables } from '../../mapping/exceptions.ts';
import { toPasskeys } from '../../mapping/passkey.ts';
import { requireObject } from '../../mapping/requireValue.ts';
import { configuredFactors, toSignInMethods } from '../../mapping/signInMethod.ts';
import { toUser } from '../../mapping/user.ts';
import { earlyReturn } from '../../runtime/earlyReturn.ts';
import { invalidInput } from '../../runtime/input.ts';
import type { ResolverFunction } from '../../runtime/resolver.ts';

type Args = MutationDeletePasskeyArgs;
/** True if the user can sign in without a passkey. */
type CanSignIn = boolean;

/**
 * Cognito offers no codes as the first step to a user with MFA:
 * https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-authentication-flow-methods.html
 * Without PASSKEY in the list, this passkey is not a way to sign in that the user could lose.
 */
const readFactors = {
  command: GetUserAuthFactorsCommand,
  readOnly: true,
  request: ({ accessToken }) => ({ AccessToken: accessToken }),
  response: ({ result }): CanSignIn => {
    const methods = toSignInMethods(configuredFactors(result));
    const hasMfa = (result.UserMFASettingList ?? []).length > 0;
    return (
      !methods.includes('PASSKEY') || methods.some((each) => each === 'PASSWORD' || (each !== 'PASSKEY' && !hasMfa))
    );
  },
  exceptions: tables.accessToken,
} satisfies ResolverFunction<typeof GetUserAuthFactorsCommand, Args, DeletePasskeyResult>;

const readIdentities = {
  command: GetUserCommand,
  readOnly: true,
  request: ({ accessToken, prev }) =>
    prev.result ? earlyReturn<unknown>(true, { skipTo: 'NEXT' }) : { AccessToken: accessToken },
  response: ({ result, accessToken }): CanSignIn => toUser(result, accessToken).identities.length > 0,
  exceptions: tables.accessToken,
} satisfies ResolverFunction<typeof GetUserCommand, Args, DeletePasskeyResult, CanSignIn>;

const readPasskeys = {
  command: ListWebAuthnCredentialsCommand,
  readOnly: true,
  request: ({ accessToken, prev }) =>
    // A user has at most 20, so the first page has all.
    prev.result ? earlyReturn<unknown>(true, { skipTo: 'NEXT' }) : { AccessToken: accessToken, MaxResults: 20 },
  response: ({ result, args, app }) => {
    const passkeys = toPasskeys(requireObject(result.Credentials), app.passkeyDomain);
    return passkeys.every(({ id }) => id === args.input.id)
      ? earlyReturn(invalidInput({ field: 'id', code: 'LAST_SIGN_IN_METHOD' }))
      : true;
  },
  exceptions: tables.accessToken,
} satisfies ResolverFunction<typeof ListWebAuthnCredentialsCommand, Args, DeletePasskeyResult, CanSignIn>;

/** The functions that reject the deletion of the passkey without which the user could no longer sign in. */
export const otherWays = [readFactors, readIdentities, readPasskeys] as const;
