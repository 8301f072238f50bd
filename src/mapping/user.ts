import type { GetUserResponse } from '@aws-sdk/client-cognito-identity-provider';
import type { User } from '../generated/types.ts';
import { toCodeMethods } from './codeMethod.ts';
import { toIdentities } from './identities.ts';
import { requireValue } from './requireValue.ts';
import { groupsOf } from './tokenClaims.ts';
import { toUserAttributes } from './userAttributes.ts';

/** Guess: AWS lists no name for passkeys in UserMFASettingList. These are the factor's name, and the name in the form of `SMS_MFA`. */
const PASSKEY_NAMES = ['WEB_AUTHN', 'WEB_AUTHN_MFA'];

/**
 * The user without passkeys, sign-in methods and sessions, which have calls of their own:
 * src/resolvers/profile/selectedFields.ts
 * @param accessToken the user's, which has the groups
 */
export const toUser = (result: GetUserResponse, accessToken: string | undefined): User => {
  const attributes = new Map(result.UserAttributes?.map(({ Name, Value }) => [Name, Value]));
  return {
    __typename: 'User',
    id: attributes.get('sub') ?? '',
    username: requireValue(result.Username),
    email: attributes.get('email') ?? null,
    emailVerified: attributes.get('email_verified') === 'true',
    phoneNumber: attributes.get('phone_number') ?? null,
    phoneNumberVerified: attributes.get('phone_number_verified') === 'true',
    name: attributes.get('name') ?? null,
    passkeys: [],
    signInMethods: [],
    sessions: null,
    attributes: toUserAttributes(result.UserAttributes),
    groups: accessToken === undefined ? [] : groupsOf(accessToken),
    identities: toIdentities(attributes.get('identities')),
    mfa: {
      __typename: 'MfaSettings',
      enabled: toCodeMethods(result.UserMFASettingList),
      preferred: toCodeMethods([result.PreferredMfaSetting])[0] ?? null,
      passkey: result.UserMFASettingList?.some((name) => PASSKEY_NAMES.includes(name)) ?? false,
    },
  };
};
