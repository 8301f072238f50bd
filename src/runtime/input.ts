import * as v from 'valibot';
import type { FieldErrorCode, InvalidInputError } from '../generated/types.ts';
import { fieldMessage, messages } from '../messages.ts';
import { removeInvisible, toCode, toPhoneNumber, toUsername } from './pasted.ts';
import { unicodePattern } from './unicode.ts';

/** Names a fault. Valibot reports the code as the issue's message, and `checkInput` adds the sentence. */
export const fault = (code: FieldErrorCode): FieldErrorCode => code;

/** Without the control characters of Unicode, and without lone surrogates, which have no form in UTF-8. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern is about them.
const NO_CONTROL_CHARACTERS = /^[^\0-\x1f\x7f-\x9f\ud800-\udfff]*$/u;

/** Cognito's pattern of names. */
const NAME = unicodePattern('^[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]*$');

/**
 * The checks that need no call to Cognito. The limits are Cognito's own, so that nothing that Cognito accepts is rejected:
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SignUp.html
 */
export const singleLine = (max: number) =>
  v.pipe(
    v.string(),
    v.nonEmpty(fault('REQUIRED')),
    v.maxLength(max, fault('TOO_LONG')),
    v.regex(NO_CONTROL_CHARACTERS, fault('CONTROL_CHARACTERS')),
  );

/** Trimmed, because mobile keyboards add a space after autocompleted words. */
export const singleWord = (max: number) =>
  v.pipe(v.string(), v.trim(), singleLine(max), v.regex(/^\S*$/, fault('SPACES')));

const convert = (toForm: (text: string) => string, schema: v.GenericSchema<string, string>) =>
  v.pipe(v.string(), v.transform(toForm), schema);

export const optional = <Schema extends v.GenericSchema>(schema: Schema) => v.exactOptional(v.nullable(schema));

/** An optional field for which an empty text means null, as forms send it. */
export const optionalText = (schema: v.GenericSchema<string, string>) =>
  v.exactOptional(
    v.pipe(
      v.nullable(v.string()),
      v.transform((text) => text?.trim() || null),
      v.nullable(schema),
    ),
  );

/** A field that can be omitted, but not removed: null returns REQUIRED, like an empty text. */
export const notRemovable = (schema: v.GenericSchema<string, string>) =>
  v.exactOptional(
    v.pipe(
      v.nullable(v.string()),
      v.transform((text) => text ?? ''),
      schema,
    ),
  );

export const username = convert(toUsername, singleWord(128));
/**
 * The HTML standard's rule, which takes what real addresses have and RFC 5321 does not, such as dots in a row. Cognito rejects the
 * rest: https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address
 */
const EMAIL = /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d]([a-z\d-]{0,61}[a-z\d])?(\.[a-z\d]([a-z\d-]{0,61}[a-z\d])?)*$/i;
/** At most 128 characters, because it is the Username of the sign-up and of a password reset. The attribute itself may have 2048. */
export const email = convert(removeInvisible, v.pipe(singleWord(128), v.regex(EMAIL, fault('INVALID_EMAIL'))));
/** https://www.itu.int/rec/T-REC-E.164: at most 15 digits, and no country code begins with 0. */
export const phoneNumber = convert(
  toPhoneNumber,
  v.pipe(
    v.string(),
    v.nonEmpty(fault('REQUIRED')),
    v.regex(/^\+[1-9]\d+$/, fault('INVALID_PHONE_NUMBER')),
    v.maxLength(16, fault('TOO_LONG')),
  ),
);
export const name = v.pipe(v.string(), v.trim(), singleLine(2048));
export const confirmationCode = convert(toCode, singleWord(2048));
/** Leaves room for the encoding around Cognito's 2048 characters. */
export const challengeSession = singleWord(4096);
export const password = singleLine(256);
/** Cognito's pattern for new passwords: `[\S]+.*[\S]+`. */
export const newPassword = v.pipe(password, v.regex(/^\S(.*\S)?$/, fault('SURROUNDING_SPACES')));

export const refreshToken = singleWord(8192);
/** The providers' tokens are printable ASCII. Turnstile's have at most 2048 characters, those of reCAPTCHA can be longer. */
export const captchaToken = optionalText(v.pipe(singleWord(8192), v.regex(/^[\x21-\x7e]*$/, fault('INVALID'))));
export const signInMethod = v.picklist(['PASSWORD', 'PASSKEY', 'EMAIL_CODE', 'SMS_CODE']);
export const passwordlessMethod = v.picklist(['PASSKEY', 'EMAIL_CODE', 'SMS_CODE']);
export const codeMethod = v.picklist(['SMS', 'EMAIL', 'TOTP']);
export const verifiableAttribute = v.picklist(['EMAIL', 'PHONE_NUMBER']);

/** Cognito's limits of AttributeType, without the names that users cannot set. */
const attributeName = v.pipe(
  singleWord(32),
  v.check((name) => NAME().test(name), fault('INVALID')),
  v.regex(/^(?!sub$|cognito:|(email|phone_number)_verified$)/i, fault('NOT_ALLOWED')),
);

/** Lone surrogates have no form in UTF-8. */
const attributeValue = v.pipe(
  v.string(),
  v.maxLength(2048, fault('TOO_LONG')),
  v.check((value) => value.isWellFormed(), fault('INVALID')),
);

const attributesNamed = (name: v.GenericSchema<string, string>) =>
  v.pipe(
    // The length first, so that a long list has one fault.
    v.array(v.unknown()),
    v.maxLength(50, fault('TOO_MANY')),
    v.array(v.object({ name, value: optional(attributeValue) })),
    v.check((list) => new Set(list.map(({ name }) => name)).size === list.length, fault('DUPLICATE')),
  );

export const attributes = attributesNamed(attributeName);
/** The attributes without a field of their own in `SignUpInput` and `UpdateProfileInput`. */
export const otherAttributes = attributesNamed(
  v.pipe(attributeName, v.regex(/^(?!(email|phone_number|name)$)/, fault('HAS_OWN_FIELD'))),
);

/** A schema for an input type. A field of the type that has no schema, or a schema without a field, does not compile. */
export const inputObject =
  <Type extends object>() =>
  <Entries extends { readonly [Field in keyof Type]-?: v.GenericSchema<unknown, Type[Field]> }>(
    entries: Entries & { readonly [Extra in Exclude<keyof Entries, keyof Type>]: never },
  ) =>
    v.object<Entries>(entries);

/** Returns the checked input, or an error that lists one fault per field. */
export const checkInput = (
  schema: v.GenericSchema,
  input: unknown,
): { readonly input: unknown } | { readonly error: InvalidInputError } => {
  const checked = v.safeParse(schema, input, { abortPipeEarly: true });
  if (checked.success) return { input: checked.output };
  return { error: invalidInput(...checked.issues.map(toFault)) };
};

const toFault = (issue: v.BaseIssue<unknown>): Fault => ({
  field: v.getDotPath(issue) ?? 'input',
  // Safe: every check above has a code as its message. Types are checked by graphql-js before.
  code: issue.message as FieldErrorCode,
  ...(typeof issue.requirement === 'number' ? { limit: issue.requirement } : {}),
});

interface Fault {
  readonly field: string;
  readonly code: FieldErrorCode;
  /** The greatest allowed length, for `TOO_LONG` and `TOO_MANY`. */
  readonly limit?: number;
}

/** More than any form has fields. An answer can select each fault under several aliases. */
const MAX_FAULTS = 20;

export const invalidInput = (...faults: readonly Fault[]): InvalidInputError => ({
  __typename: 'InvalidInputError',
  message: messages.invalidInput,
  fields: faults.slice(0, MAX_FAULTS).map(({ field, code, limit }) => ({
    __typename: 'FieldError',
    field,
    code,
    message: fieldMessage(code, limit),
  })),
});
