import { createContext, useContext } from 'react';
import { de } from './de.ts';
import { en } from './en.ts';

/** The form of every language: a missing or misspelled text does not compile. */
export type Texts = typeof en;

export const languages = { en, de } as const satisfies Record<string, Texts>;

export type Language = keyof typeof languages;

const isLanguage = (tag: string): tag is Language => Object.hasOwn(languages, tag);

/** Returns the first of the wanted languages that the app has, or English. */
export const chooseLanguage = (tags: readonly string[]): Language =>
  tags.map((tag) => tag.split('-')[0]?.toLowerCase() ?? '').find(isLanguage) ?? 'en';

interface Choice {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
}

export const LanguageContext = createContext<Choice>({ language: 'en', setLanguage: () => {} });

/** Returns the language of the page, and a function that changes it. */
export const useLanguage = (): Choice => useContext(LanguageContext);

/** Returns the texts in the language of the page. */
export const useTexts = (): Texts => languages[useLanguage().language];

/** Formats times of the API in the language of the page. */
export const useTimes = () => {
  const { language } = useLanguage();
  return {
    toDate: (time: string): string => new Date(time).toLocaleDateString(language, { dateStyle: 'long' }),
    toDateAndTime: (time: string): string =>
      new Date(time).toLocaleString(language, { dateStyle: 'long', timeStyle: 'short' }),
  };
};
