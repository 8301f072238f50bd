import { useId, useState } from 'react';
import type { Country } from '../phoneNumbers.ts';
import { useLanguage, useTexts } from '../texts/texts.ts';
import { useModule } from '../useModule.ts';
import { Field } from './Field.tsx';
import type { GetValue } from './Form.tsx';

/** Loads 30 kB compressed, most of it the rules of the countries. */
const loadPhoneNumbers = () => import('../phoneNumbers.ts');

/**
 * Reads a number from a form with a `PhoneNumberField`.
 * @returns the number in E.164, or as it was typed if the form has no country; undefined if the country has no such number
 */
export const readPhoneNumber = async (getValue: GetValue, name: string): Promise<string | undefined> => {
  const [text, country] = [getValue(name), getValue(COUNTRY)];
  return country === '' ? text : (await loadPhoneNumbers()).toE164(text, country);
};

const COUNTRY = 'country';

interface Props {
  readonly label: string;
  readonly name: string;
  /** The user's number, whose country is selected first. */
  readonly current: string | null;
}

/** Asks for a country and a number. While the library is not loaded, and if it cannot be, asks for one number with `+`. */
export const PhoneNumberField = ({ label, name, current }: Props) => {
  const texts = useTexts().phoneNumber;
  const { language } = useLanguage();
  const library = useModule(loadPhoneNumbers);
  const [chosen, setChosen] = useState<string>();
  const country = chosen ?? (library && (library.findCountry(current ?? '') ?? library.guessCountry()));
  return (
    <>
      {library && <CountrySelect countries={library.listCountries(language)} value={country} onChange={setChosen} />}
      {/* The same element before and after, so that nothing that was typed is lost. */}
      <Field
        label={label}
        name={name}
        type="tel"
        autoComplete={library ? 'tel-national' : 'tel'}
        {...(!library && { hint: texts.hintWithCountry })}
        onChange={(event) => {
          const pasted = library?.findCountry(event.target.value);
          if (pasted) setChosen(pasted);
        }}
      />
    </>
  );
};

interface SelectProps {
  readonly countries: readonly Country[];
  readonly value: string | undefined;
  readonly onChange: (country: string) => void;
}

const CountrySelect = ({ countries, value = '', onChange }: SelectProps) => {
  const texts = useTexts().phoneNumber;
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{texts.country}</label>
      <div className="control">
        <select
          id={id}
          name={COUNTRY}
          autoComplete="tel-country-code"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          {value === '' && <option value="">{texts.chooseCountry}</option>}
          {countries.map((country) => (
            <option key={country.code} value={country.code}>
              {country.label}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
};
