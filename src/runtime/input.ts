import * as v from 'valibot';
import type { InvalidInputError } from '../generated/types.ts';

/**
 * The checks that need no Cognito. Their limits are those of its API reference, so that nothing which Cognito would
 * take is refused: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SignUp.html
 */
const text = (max: number) =>
  v.pipe(
    v.string(),
    v.nonEmpty('This must not be empty.'),
    v.maxLength(max, `This must not be longer than ${max} characters.`),
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for (C0, DEL and C1).
    v.regex(/^[^\u0000-\u001f\u007f-\u009f]*$/, 'This must not contain control characters.'),
  );

// People's keyboards put a space behind what they complete: it is no part of a name or a code.
const word = (max: number) =>
  v.pipe(v.string(), v.trim(), text(max), v.regex(/^\S*$/, 'This must not contain spaces.'));

export const username = word(128);
/** 128, not the attribute's 2048: it is the Username of the sign-up. */
export const email = v.pipe(word(128), v.email('This is not an email address.'));
/** https://www.itu.int/rec/T-REC-E.164: at most 15 digits, the country code's first is not 0. */
export const phoneNumber = v.pipe(
  word(16),
  v.regex(/^\+[1-9]\d{1,14}$/, 'This is not a phone number in E.164 form, such as +14155550123.'),
);
export const name = v.pipe(v.string(), v.trim(), text(2048));
export const code = word(2048);
/** Long enough for an envelope around Cognito's 2048 characters. */
export const session = word(4096);
export const password = text(256);
/** Cognito's pattern for passwords that are set: `[\S]+.*[\S]+`. */
export const newPassword = v.pipe(password, v.regex(/^\S(.*\S)?$/, 'This must not begin or end with a space.'));

export const refreshToken = word(8192);
export const codeMethod = v.picklist(['SMS', 'EMAIL', 'TOTP']);
export const verifiableAttribute = v.picklist(['EMAIL', 'PHONE_NUMBER']);

/** Cognito's limits of AttributeType, and the names that are not the user's to set. */
const attributeName = v.pipe(word(32), v.regex(/^(?!sub$|cognito:|.*_verified$)/i, 'This attribute cannot be set.'));
const attributesNamed = (name: v.GenericSchema<string, string>) =>
  v.pipe(
    v.array(
      v.object({
        name,
        value: v.pipe(v.string(), v.maxLength(2048, 'This must not be longer than 2048 characters.')),
      }),
    ),
    v.maxLength(50, 'There must not be more than 50 attributes.'),
    v.check((list) => new Set(list.map(({ name }) => name)).size === list.length, 'Each attribute can be given once.'),
  );
export const attributes = attributesNamed(attributeName);
/** Beside the fields of the profile. */
export const otherAttributes = attributesNamed(
  v.pipe(attributeName, v.regex(/^(?!(email|phone_number|name)$)/, 'This attribute has a field of its own.')),
);

export const optional = <Schema extends v.GenericSchema>(schema: Schema) => v.exactOptional(v.nullable(schema));

/** @returns the checked input, or the error with all faults of it, one a field */
export const check = (
  schema: v.GenericSchema,
  input: unknown,
): { readonly input: unknown } | { readonly error: InvalidInputError } => {
  const checked = v.safeParse(schema, input, { abortPipeEarly: true });
  if (checked.success) return { input: checked.output };
  return {
    error: invalidInput(...checked.issues.map((issue) => [v.getDotPath(issue) ?? 'input', issue.message] as const)),
  };
};

export const invalidInput = (...faults: readonly (readonly [field: string, message: string])[]): InvalidInputError => ({
  __typename: 'InvalidInputError',
  message: 'Some of the input is not valid.',
  fields: faults.map(([field, message]) => ({ __typename: 'FieldError', field, message })),
});
