/** Phone numbers with what Cognito receives, or the fault. Cognito judges what the check accepts. */
export type Expected = `+${string}` | 'REQUIRED' | 'TOO_LONG' | 'INVALID_PHONE_NUMBER';

/** At most 15 digits, beginning with a country code, which never begins with 0. */
const E164 = 'E.164';
/** How people write international numbers: `+`, spaces, and `(0)` never. */
const E123 = 'E.123';
/** The attribute phone_number: `+` and digits only. */
const AWS = 'AWS phone_number';
const RFC3966 = 'RFC 3966';
/** What the API removes or converts before it checks. */
const PASTED = 'pasted';

export const PHONE_NUMBERS: readonly (readonly [typed: string, expected: Expected, source: string])[] = [
  ['+14155550123', '+14155550123', AWS],
  ['+442079460958', '+442079460958', AWS],
  ['+4930123', '+4930123', E164],
  ['+390612345678', '+390612345678', E164],
  ['+6831234', '+6831234', E164],
  ['+123456789012345', '+123456789012345', E164],
  ['+1234567890123456', 'TOO_LONG', E164],
  ['+1415555012345678', 'TOO_LONG', E164],
  ['+0155550123', 'INVALID_PHONE_NUMBER', E164],
  ['+1', 'INVALID_PHONE_NUMBER', E164],
  ['+', 'INVALID_PHONE_NUMBER', E164],
  ['', 'REQUIRED', AWS],
  ['  ', 'REQUIRED', PASTED],
  ['\u200e', 'REQUIRED', PASTED],
  ['+1 415 555 0123', '+14155550123', E123],
  ['+44 20 7946 0958', '+442079460958', E123],
  ['+49 30 123456', '+4930123456', E123],
  ['+1 (415) 555-0123', '+14155550123', PASTED],
  ['+1-415-555-0123', '+14155550123', PASTED],
  ['+1.415.555.0123', '+14155550123', PASTED],
  ['+49 30/123456', '+4930123456', PASTED],
  ['+1\u00a0415\u00a0555\u00a00123', '+14155550123', PASTED],
  ['+33\u202f1\u202f23\u202f45\u202f67\u202f89', '+33123456789', PASTED],
  ['+1\u2011415\u2011555\u20110123', '+14155550123', PASTED],
  ['+1\u2013415\u2013555\u20130123', '+14155550123', PASTED],
  ['+1\u2212415\u2212555\u22120123', '+14155550123', PASTED],
  ['\u202a+1 415 555 0123\u202c', '+14155550123', PASTED],
  ['\u2066+14155550123\u2069', '+14155550123', PASTED],
  ['\u200e+14155550123', '+14155550123', PASTED],
  ['\ufeff+14155550123', '+14155550123', PASTED],
  ['+1\u200b4155550123', '+14155550123', PASTED],
  ['+14155550123\n', '+14155550123', PASTED],
  ['+1\t4155550123', '+14155550123', PASTED],
  ['＋１４１５５５５０１２３', '+14155550123', PASTED],
  ['+٩٦٦٥٠١٢٣٤٥٦٧', '+966501234567', PASTED],
  ['+۹۸۹۱۲۳۴۵۶۷۸۹', '+989123456789', PASTED],
  ['+९१९८७६५४३२१०', '+919876543210', PASTED],
  ['+８１（９０）１２３４－５６７８', '+819012345678', PASTED],
  // The 0 is not dialed from abroad, so removing only the parentheses would make another number.
  ['+44 (0)20 7946 0958', 'INVALID_PHONE_NUMBER', E123],
  ['+49 (0) 30 123456', 'INVALID_PHONE_NUMBER', E123],
  ['+４９（０）３０１２３４５６', 'INVALID_PHONE_NUMBER', E123],
  // Without +, the country is unknown. 00 dials abroad in many countries, but not in all: 011 in the USA, 010 in Japan.
  ['0044 20 7946 0958', 'INVALID_PHONE_NUMBER', E123],
  ['011 44 20 7946 0958', 'INVALID_PHONE_NUMBER', E123],
  ['(415) 555-0123', 'INVALID_PHONE_NUMBER', E164],
  ['4155550123', 'INVALID_PHONE_NUMBER', E164],
  ['020 7946 0958', 'INVALID_PHONE_NUMBER', E164],
  ['++14155550123', 'INVALID_PHONE_NUMBER', AWS],
  ['+1+4155550123', 'INVALID_PHONE_NUMBER', AWS],
  ['tel:+14155550123', 'INVALID_PHONE_NUMBER', RFC3966],
  ['+1 415 555 0123 x12', 'INVALID_PHONE_NUMBER', RFC3966],
  ['+14155550123;ext=12', 'INVALID_PHONE_NUMBER', RFC3966],
  ['+1 800 FLOWERS', 'INVALID_PHONE_NUMBER', AWS],
  ['+1415555012a', 'INVALID_PHONE_NUMBER', AWS],
  ['+1 415 555 0123, +1 415 555 0124', 'INVALID_PHONE_NUMBER', AWS],
  ['+\u0000 14155550123', 'INVALID_PHONE_NUMBER', AWS],
];
