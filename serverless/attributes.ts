import { readCustomAttributes } from './customAttributes.ts';
import { areWellFormed, BOOLEAN, type Environment, type Formats, listOf, readList } from './formats.ts';
import { PROVIDER_FORMS, requiredOptions } from './providerForms.ts';

/** The standard attributes, all of which an app client without lists of its own can write. */
const STANDARD = [
  'address',
  'birthdate',
  'email',
  'family_name',
  'gender',
  'given_name',
  'locale',
  'middle_name',
  'name',
  'nickname',
  'phone_number',
  'picture',
  'preferred_username',
  'profile',
  'updated_at',
  'website',
  'zoneinfo',
];

/** Those that the app client can read in addition. */
const VERIFICATIONS = ['email_verified', 'phone_number_verified'];

export const ATTRIBUTE_FORMATS: Formats = {
  SELF_SIGN_UP: BOOLEAN,
  // Cognito: "Required custom attributes are not supported currently."
  REQUIRED_ATTRIBUTES: listOf(STANDARD),
  WRITABLE_ATTRIBUTES: listOf(STANDARD),
  CUSTOM_ATTRIBUTES: [/./, 'names of attributes'],
};

/** Returns WRITABLE_ATTRIBUTES with the email address, which is the name of the account. */
const readWritable = (env: Environment): string[] =>
  env.WRITABLE_ATTRIBUTES ? [...new Set(['email', ...readList(env.WRITABLE_ATTRIBUTES)])] : STANDARD;

/**
 * Returns the properties of a pool and an app client with the attributes of the options, or undefined without such options. An app client
 * without lists can use only the standard attributes:
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html
 * @throws one line that says what is wrong with CUSTOM_ATTRIBUTES
 */
export const toAttributeSettings = (env: Environment) => {
  const custom = readCustomAttributes(env);
  const required = readList(env.REQUIRED_ATTRIBUTES);
  if (custom.length === 0 && required.length === 0 && !env.WRITABLE_ATTRIBUTES) return undefined;
  const toName = ({ name }: { readonly name: string }) => `custom:${name}`;
  return {
    Schema: [
      ...required.map((Name) => ({ Name, Required: true, Mutable: true })),
      ...custom.map(({ name }) => ({
        Name: name,
        AttributeDataType: 'String' as const,
        Mutable: true,
        StringAttributeConstraints: { MinLength: '0', MaxLength: '2048' },
      })),
    ],
    ReadAttributes: [...STANDARD, ...VERIFICATIONS, ...custom.map(toName)],
    WriteAttributes: [...readWritable(env), ...custom.filter(({ readOnly }) => !readOnly).map(toName)],
  };
};

/**
 * Returns the lines for providers. Cognito sets the mapped attributes at each sign-in, so the app client must be able to write them, and a
 * required one that no claim sets fails the sign-in:
 * https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-specifying-attribute-mapping.html
 */
const providerProblems = (env: Environment): string[] =>
  PROVIDER_FORMS.flatMap((form) => {
    const [option = ''] = requiredOptions(form);
    if (!env[option]) return [];
    const mapped = Object.keys(form.attributeMapping);
    const missing = readList(env.REQUIRED_ATTRIBUTES).filter((name) => !mapped.includes(name));
    const others = mapped.filter((name) => STANDARD.includes(name) && !readWritable(env).includes(name));
    return [
      ...missing.map(
        (name) => `REQUIRED_ATTRIBUTES must not include ${name} with ${option}: the provider does not set it`,
      ),
      ...others.map((name) => `WRITABLE_ATTRIBUTES must include ${name}, because ${option} sets it`),
    ];
  });

/** Returns a line for each combination of options with which nobody can sign up. */
export const attributeProblems = (env: Environment): string[] =>
  areWellFormed(env, ATTRIBUTE_FORMATS)
    ? [
        ...readList(env.REQUIRED_ATTRIBUTES)
          .filter((name) => !readWritable(env).includes(name))
          .map((name) => `WRITABLE_ATTRIBUTES must include ${name}, because REQUIRED_ATTRIBUTES does`),
        ...providerProblems(env),
        ...(env.SELF_SIGN_UP === 'false' && env.AUTO_CONFIRM_SIGN_UP === 'true'
          ? ['AUTO_CONFIRM_SIGN_UP needs SELF_SIGN_UP, because it confirms users who sign up']
          : []),
      ]
    : [];
