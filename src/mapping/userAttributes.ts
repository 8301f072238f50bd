import type { AttributeType } from '@aws-sdk/client-cognito-identity-provider';
import type { UpdateProfileInput, UserAttribute, VerifiableAttribute } from '../generated/types.ts';

/** Cognito's names of the profile's fields. A new field of `UpdateProfileInput` without a name here does not compile. */
const ATTRIBUTE_NAMES = {
  email: 'email',
  phoneNumber: 'phone_number',
  name: 'name',
} as const satisfies Record<Exclude<keyof UpdateProfileInput, 'attributes'>, string>;

/**
 * Returns Cognito's attributes for the fields that are given. Null becomes an empty value, which removes the attribute:
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserAttributes.html
 */
export const toCognitoAttributes = ({ attributes, ...fields }: UpdateProfileInput): AttributeType[] => [
  // Safe: the object has no other keys.
  ...(Object.keys(ATTRIBUTE_NAMES) as (keyof typeof ATTRIBUTE_NAMES)[]).flatMap((field) => {
    const value = fields[field];
    return value === undefined ? [] : { Name: ATTRIBUTE_NAMES[field], Value: value ?? '' };
  }),
  ...(attributes ?? []).map(({ name, value }) => ({ Name: name, Value: value ?? '' })),
];

/** Returns Cognito's attributes for a user who has none yet, so that there is nothing to remove. */
export const toNewAttributes = (fields: UpdateProfileInput): AttributeType[] =>
  toCognitoAttributes(fields).filter(({ Value }) => Value !== '');

/** Attributes with a field of their own in `User`, and those that Cognito manages: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html */
const NOT_LISTED = ['sub', ...Object.values(ATTRIBUTE_NAMES), 'email_verified', 'phone_number_verified', 'identities'];

/** Returns the attributes of `User.attributes`. */
export const toUserAttributes = (attributes: readonly AttributeType[] = []): UserAttribute[] =>
  attributes
    .map(({ Name = '', Value = '' }): UserAttribute => ({ __typename: 'UserAttribute', name: Name, value: Value }))
    .filter(({ name, value }) => value !== '' && !NOT_LISTED.includes(name) && !name.startsWith('cognito:'))
    .sort((one, other) => (one.name < other.name ? -1 : 1));

/** Returns the names of the requested attributes that Cognito has saved: the user now has the requested value. */
export const savedAttributeNames = (
  requested: readonly AttributeType[],
  current: readonly AttributeType[] = [],
): string[] =>
  requested
    .filter(({ Name, Value }) => (current.find((attribute) => attribute.Name === Name)?.Value ?? '') === Value)
    .map(({ Name }) => Name ?? '');

export const COGNITO_NAME_BY_ATTRIBUTE = {
  EMAIL: 'email',
  PHONE_NUMBER: 'phone_number',
} as const satisfies Record<VerifiableAttribute, string>;

/** Returns null for an attribute that cannot be verified. */
export const toVerifiableAttribute = (name: string | undefined): VerifiableAttribute | null => {
  if (name === COGNITO_NAME_BY_ATTRIBUTE.EMAIL) return 'EMAIL';
  return name === COGNITO_NAME_BY_ATTRIBUTE.PHONE_NUMBER ? 'PHONE_NUMBER' : null;
};
