import type { GetUserResponse } from '@aws-sdk/client-cognito-identity-provider';
import type { User } from '../generated/types.ts';
import { toCodeMethods } from './codeMethod.ts';
import { requireValue } from './requireValue.ts';
import { toUserAttributes } from './userAttributes.ts';

export const toUser = (result: GetUserResponse): User => {
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
    attributes: toUserAttributes(result.UserAttributes),
    mfa: {
      __typename: 'MfaSettings',
      enabled: toCodeMethods(result.UserMFASettingList),
      preferred: toCodeMethods([result.PreferredMfaSetting])[0] ?? null,
    },
  };
};
