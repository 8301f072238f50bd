import type { AttributeType } from '@aws-sdk/client-cognito-identity-provider';
import { toIdentitiesAttribute } from '../federation/identities.ts';
import type { User } from './user.ts';

/** Guess: a client reads `identities` whatever its ReadAttributes are. */
export const toAttributeList = (user: User): AttributeType[] =>
  Object.entries({ sub: user.sub, ...toIdentitiesAttribute(user), ...user.attributes }).map(([Name, Value]) => ({
    Name,
    Value,
  }));

/** Returns the members that ListUsers, AdminGetUser and AdminCreateUser have in common. */
export const describeUser = (user: User) => ({
  Username: user.username,
  UserCreateDate: new Date(user.createdAt),
  UserLastModifiedDate: new Date(user.modifiedAt),
  Enabled: user.enabled,
  UserStatus: user.status,
});

/**
 * Omits both members if no factor is enabled, as AWS does. Guess: the list contains WEB_AUTHN if passkeys are enabled as MFA.
 * AWS documents only the values of the other factors.
 */
export const describeMfa = ({ mfa, preferredMfa, passkeyMfa }: User) => ({
  ...(mfa.length > 0 ? { UserMFASettingList: [...mfa, ...(passkeyMfa ? ['WEB_AUTHN'] : [])] } : {}),
  ...(preferredMfa ? { PreferredMfaSetting: preferredMfa } : {}),
});
