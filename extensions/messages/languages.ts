import type { Languages } from '../../triggers/messages/language.ts';

/** The languages of your messages, by their tags. One with the tag `en` or `de` replaces the project's: see docs/triggers.md. */
export const languages: Languages = {};
