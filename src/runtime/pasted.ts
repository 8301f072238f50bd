import { isPrintableAscii, unicodePattern } from './unicode.ts';

// What people paste or type on other keyboards, in the form that Cognito takes. Never for passwords: each character counts there.

/**
 * Removes format characters, such as zero-width spaces, bidirectional marks and byte-order marks. Cognito's names cannot contain
 * them: `[\p{L}\p{M}\p{S}\p{N}\p{P}]+`,
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SignUp.html
 */
export const removeInvisible = (text: string): string =>
  isPrintableAscii(text) ? text : text.replace(INVISIBLE(), '');

const INVISIBLE = unicodePattern('\\p{Cf}', 'gu');

/** The zeros of the digits that keyboards type in place of 0 to 9: Arabic, Persian, Devanagari, Bengali. NFKC converts full-width digits. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6];

const DIGIT = unicodePattern('\\p{Nd}', 'gu');

const toAsciiDigits = (text: string): string =>
  isPrintableAscii(text)
    ? text
    : text.normalize('NFKC').replace(DIGIT(), (digit) => {
        const code = digit.charCodeAt(0);
        const zero = ZEROS.find((first) => code >= first && code <= first + 9);
        return zero === undefined ? digit : String(code - zero);
      });

/** Removes spaces and dashes, which messages and people put between the digits of a code: `123 456`, `123-456`. */
export const toCode = (text: string): string => withoutSeparators(removeInvisible(toAsciiDigits(text)));

/** Removes spaces and dashes. */
const withoutSeparators = (text: string): string => text.replace(isPrintableAscii(text) ? /[ -]/g : SEPARATOR(), '');

const SEPARATOR = unicodePattern('[\\s\\p{Pd}\\u2212]', 'gu');

/**
 * Removes the separators of a phone number: `+1 (415) 555-0123`. The `(0)` of `+44 (0)20 7946 0958` is not dialed from abroad, so a
 * number that contains it stays as it is, which no check accepts. A number without `+` does too, because its country is unknown:
 * https://www.itu.int/rec/T-REC-E.123
 */
export const toPhoneNumber = (text: string): string => {
  const digits = removeInvisible(toAsciiDigits(text)).trim();
  return /\(\s*0\s*\)/.test(digits) ? digits : withoutSeparators(digits).replace(/[./()]/g, '');
};

/** Returns a phone number in Cognito's form, and any other name without invisible characters. */
export const toUsername = (text: string): string => {
  const phoneNumber = toPhoneNumber(text);
  return E164.test(phoneNumber) ? phoneNumber : removeInvisible(text).trim();
};

/** https://www.itu.int/rec/T-REC-E.164: at most 15 digits, and no country code begins with 0. */
const E164 = /^\+[1-9]\d{1,14}$/;
