import { languages as ownLanguages } from '../../extensions/messages/languages.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import type { Languages } from './language.ts';

/** The languages of the project, and those of the adopter, which replace languages with the same tag. */
export const languages: Languages = { en, de, ...ownLanguages };
