import type { SchemaAttributeType } from '@aws-sdk/client-cognito-identity-provider';
import { invalidParameterError } from '../cognitoError.ts';
import { isStandardAttribute } from '../users/userAttributes.ts';

const STRING = {
  AttributeDataType: 'String',
  StringAttributeConstraints: { MinLength: '0', MaxLength: '2048' },
} as const;
const BOOLEAN = { AttributeDataType: 'Boolean' } as const;

/** https://docs.aws.amazon.com/cli/latest/reference/cognito-idp/create-user-pool.html#examples */
const STANDARD: Record<string, SchemaAttributeType> = {
  sub: { ...STRING, Required: true, Mutable: false, StringAttributeConstraints: { MinLength: '1', MaxLength: '2048' } },
  name: STRING,
  given_name: STRING,
  family_name: STRING,
  middle_name: STRING,
  nickname: STRING,
  preferred_username: STRING,
  profile: STRING,
  picture: STRING,
  website: STRING,
  email: STRING,
  email_verified: BOOLEAN,
  gender: STRING,
  birthdate: { ...STRING, StringAttributeConstraints: { MinLength: '10', MaxLength: '10' } },
  zoneinfo: STRING,
  locale: STRING,
  phone_number: STRING,
  phone_number_verified: BOOLEAN,
  address: STRING,
  updated_at: { AttributeDataType: 'Number', NumberAttributeConstraints: { MinValue: '0' } },
};

const DEFAULTS: SchemaAttributeType = { DeveloperOnlyAttribute: false, Mutable: true, Required: false };

/** Guess: the defaults of a custom attribute. AWS documents its type and constraints only. */
const describeCustom = (attribute: SchemaAttributeType): SchemaAttributeType => {
  const { AttributeDataType = 'String' } = attribute;
  return {
    ...DEFAULTS,
    AttributeDataType,
    ...(AttributeDataType === 'String' ? { StringAttributeConstraints: {} } : {}),
    ...(AttributeDataType === 'Number' ? { NumberAttributeConstraints: {} } : {}),
    ...attribute,
  };
};

/** Returns the 20 standard attributes with the pool's changes, and then the custom ones. */
export const describeSchema = (schema: SchemaAttributeType[] = []): SchemaAttributeType[] => [
  ...Object.entries(STANDARD).map(([Name, standard]) => ({
    Name,
    ...DEFAULTS,
    ...standard,
    ...schema.find((attribute) => attribute.Name === Name),
  })),
  ...schema.filter(({ Name = '' }) => !isStandardAttribute(Name)).map(describeCustom),
];

/** Adds the prefix of custom attributes: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SchemaAttributeType.html */
const toCustomAttribute = (attribute: SchemaAttributeType): SchemaAttributeType => {
  if (attribute.Required) throw invalidParameterError('Required custom attributes are not supported currently.');
  return { ...attribute, Name: `${attribute.DeveloperOnlyAttribute ? 'dev:' : ''}custom:${attribute.Name}` };
};

export const toPoolAttribute = (attribute: SchemaAttributeType): SchemaAttributeType =>
  isStandardAttribute(attribute.Name ?? '') ? attribute : toCustomAttribute(attribute);

/** https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html */
const MAX_CUSTOM = 50;

/**
 * Returns the schema with more custom attributes. None can be changed or removed. The message for a name in use:
 * https://github.com/jmaleonard/serverless-cognito-add-custom-attributes/issues/3
 * Guess: the message for too many.
 */
export const addCustomAttributes = (
  schema: SchemaAttributeType[],
  attributes: SchemaAttributeType[],
): SchemaAttributeType[] => {
  const all = [...schema];
  for (const attribute of attributes.map(toCustomAttribute)) {
    const { Name = '' } = attribute;
    if (all.some((present) => present.Name === Name))
      throw invalidParameterError(`${Name}: Existing attribute already has name ${Name}.`);
    all.push(attribute);
  }
  if (all.filter(({ Name = '' }) => !isStandardAttribute(Name)).length > MAX_CUSTOM)
    throw invalidParameterError(`A user pool can have ${MAX_CUSTOM} custom attributes.`);
  return all;
};
