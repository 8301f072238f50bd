/** The zeros of the decimal digits that keyboards write: ASCII, Arabic, Persian, Devanagari and Bengali. */
const ZEROS = [0x30, 0x660, 0x6f0, 0x966, 0x9e6];

const toAsciiDigit = (digit: string): string => {
  const point = digit.codePointAt(0) ?? 0;
  const zero = ZEROS.find((start) => point >= start && point < start + 10);
  return zero === undefined ? digit : String(point - zero);
};

/**
 * Removes from a code what comes with it when it is pasted or read aloud: spaces, dashes, dots and invisible characters.
 * Converts full-width and other digits to ASCII, because the API compares characters.
 */
export const cleanCode = (code: string): string =>
  code
    .normalize('NFKC')
    .replace(/[\s\p{Pd}\p{Cf}.·]/gu, '')
    .replace(/\p{Nd}/gu, toAsciiDigit);

/** Returns what a field contains, as it is sent. Passwords are sent as they are. */
export const readField = (field: HTMLInputElement): string => {
  if (field.autocomplete === 'one-time-code') return cleanCode(field.value);
  return field.type === 'email' || field.type === 'tel' ? field.value.trim() : field.value;
};
