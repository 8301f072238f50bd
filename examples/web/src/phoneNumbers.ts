import {
  type CountryCode,
  getCountries,
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/min';

export interface Country {
  /** ISO 3166, such as `DE`. */
  readonly code: CountryCode;
  /** The name and the calling code, such as `Germany (+49)`. Browsers find the option to fill in by its calling code. */
  readonly label: string;
}

/** Lists the countries in the order of their names in this language. */
export const listCountries = (language: string): readonly Country[] => {
  const names = new Intl.DisplayNames(language, { type: 'region' });
  return getCountries()
    .map((code) => ({ code, label: `${names.of(code) ?? code} (+${getCountryCallingCode(code)})` }))
    .toSorted((a, b) => a.label.localeCompare(b.label, language));
};

/** Returns the country of a number that begins with `+`, or undefined if the number is too short to tell. */
export const findCountry = (text: string): CountryCode | undefined => {
  const number = parsePhoneNumberFromString(text);
  // Countries that share a calling code cannot always be told apart.
  return number?.country ?? number?.getPossibleCountries()[0];
};

/** Returns the country of the browser's language, such as AT for `de-AT` and DE for `de`. */
export const guessCountry = (): CountryCode | undefined => {
  const region = new Intl.Locale(navigator.language).maximize().region ?? '';
  return isSupportedCountry(region) ? region : undefined;
};

/**
 * Converts a number as people write it in their country to E.164. A number that begins with `+` has its own country.
 * @returns undefined if no such number is possible
 */
export const toE164 = (text: string, country: string): string | undefined => {
  const number = parsePhoneNumberFromString(text, isSupportedCountry(country) ? country : undefined);
  return number?.isPossible() ? number.number : undefined;
};
