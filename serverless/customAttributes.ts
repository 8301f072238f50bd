import { type Environment, readList } from './formats.ts';

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
export const readCustomAttributes = ({ CUSTOM_ATTRIBUTES }: Environment): CustomAttribute[] => {
  const attributes = readList(CUSTOM_ATTRIBUTES).map((entry): CustomAttribute => {
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
