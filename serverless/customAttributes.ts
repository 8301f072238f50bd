/** A custom attribute of the user pool, of type String. */
export interface CustomAttribute {
  /** Without Cognito's prefix `custom:`. */
  readonly name: string;
  /** True if users can read the attribute, but only an administrator can set it. */
  readonly readOnly: boolean;
}

/** Cognito's names have at most 20 characters: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SchemaAttributeType.html */
const FORM = /^([\w-]{1,20})(:read-only)?$/;

/**
 * Reads CUSTOM_ATTRIBUTES, such as `company,plan:read-only`.
 * @throws one line that says what is wrong
 */
export const readCustomAttributes = ({ CUSTOM_ATTRIBUTES = '' }: NodeJS.ProcessEnv): CustomAttribute[] => {
  const entries = CUSTOM_ATTRIBUTES.trim() === '' ? [] : CUSTOM_ATTRIBUTES.trim().split(/\s*,\s*/);
  const attributes = entries.map((entry): CustomAttribute => {
    const [, name, readOnly] = FORM.exec(entry) ?? [];
    if (name === undefined) {
      throw new Error(
        'Configuration: CUSTOM_ATTRIBUTES must be names of at most 20 letters, digits, _ and -, each with or without :read-only, ' +
          'separated by commas.',
      );
    }
    return { name, readOnly: readOnly !== undefined };
  });
  if (new Set(attributes.map(({ name }) => name)).size < attributes.length) {
    throw new Error('Configuration: CUSTOM_ATTRIBUTES must name each attribute once.');
  }
  return attributes;
};

/** The standard attributes that an app client can write, and those that it can read in addition, if it has no lists of its own. */
const WRITABLE =
  'address birthdate email family_name gender given_name locale middle_name name nickname phone_number picture preferred_username ' +
  'profile updated_at website zoneinfo';
const VERIFICATIONS = 'email_verified phone_number_verified';

/**
 * Returns the properties of a pool and an app client with the attributes. An app client without lists can use only the standard
 * attributes: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html
 */
export const toAttributeSettings = (attributes: readonly CustomAttribute[]) => {
  const names = attributes.map(({ name }) => `custom:${name}`);
  return {
    Schema: attributes.map(({ name }) => ({
      Name: name,
      AttributeDataType: 'String' as const,
      Mutable: true,
      StringAttributeConstraints: { MinLength: '0', MaxLength: '2048' },
    })),
    ReadAttributes: [...`${WRITABLE} ${VERIFICATIONS}`.split(' '), ...names],
    WriteAttributes: [
      ...WRITABLE.split(' '),
      ...names.filter((name) => !attributes.find((attribute) => `custom:${attribute.name}` === name)?.readOnly),
    ],
  };
};

interface Resource {
  readonly Properties: Record<string, unknown>;
}

/** Adds CUSTOM_ATTRIBUTES to the pool and the app client of serverless/userPool.yml. Without the option, nothing changes. */
export const addCustomAttributes = (
  { UserPool, UserPoolClient }: Readonly<Record<'UserPool' | 'UserPoolClient', Resource>>,
  env: NodeJS.ProcessEnv,
): void => {
  const attributes = readCustomAttributes(env);
  if (attributes.length === 0) return;
  const { Schema, ...lists } = toAttributeSettings(attributes);
  UserPool.Properties.Schema = Schema;
  Object.assign(UserPoolClient.Properties, lists);
};
