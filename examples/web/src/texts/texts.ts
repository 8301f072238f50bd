import { createContext, useContext } from 'react';
import { de } from './de.ts';
import { en } from './en.ts';

/** The form of every language: a missing or misspelled text does not compile. */
export type Texts = typeof en;

export const languages = { en, de } as const satisfies Record<string, Texts>;

export type Language = keyof typeof languages;

const isLanguage = (tag: string): tag is Language => Object.hasOwn(languages, tag);

/** Returns the first of the browser's languages that the app has, or English. */
export const chooseLanguage = (tags: readonly string[]): Language =>
  tags.map((tag) => tag.split('-')[0]?.toLowerCase() ?? '').find(isLanguage) ?? 'en';

export const LanguageContext = createContext<Language>('en');

/** Returns the texts in the language of the page. */
export const useTexts = (): Texts => languages[useContext(LanguageContext)];
