import type { GetUserResponse } from '@aws-sdk/client-cognito-identity-provider';
import type { User } from '../generated/types.ts';
import { codeMethods } from './codeMethod.ts';
import { needed } from './requireValue.ts';

export const user = (result: GetUserResponse): User => {
  const attributes = new Map(result.UserAttributes?.map(({ Name, Value }) => [Name, Value]));
  return {
    __typename: 'User',
    id: attributes.get('sub') ?? '',
    username: needed(result.Username),
    email: attributes.get('email') ?? null,
    emailVerified: attributes.get('email_verified') === 'true',
    phoneNumber: attributes.get('phone_number') ?? null,
    phoneNumberVerified: attributes.get('phone_number_verified') === 'true',
    name: attributes.get('name') ?? null,
    mfa: {
      __typename: 'MfaSettings',
      enabled: codeMethods(result.UserMFASettingList),
      preferred: codeMethods([result.PreferredMfaSetting])[0] ?? null,
    },
  };
};
