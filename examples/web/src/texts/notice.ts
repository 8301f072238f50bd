import type { Texts } from './texts.ts';

type NoticeTexts = Texts['notices'];

/**
 * Tells what happened: the name of a text, with its value if it has one. Not the text itself, because a notice is stored
 * in the browser's history and sent to other tabs, and the person can change the language while it is shown.
 */
export type Notice = {
  [Name in keyof NoticeTexts]: NoticeTexts[Name] extends string ? Name : readonly [name: Name, value: string];
}[keyof NoticeTexts];

/** Returns a notice as a sentence. */
export const toNoticeText = (texts: Texts, notice: Notice): string => {
  const [name, value] = typeof notice === 'string' ? [notice, ''] : notice;
  const text = texts.notices[name];
  return typeof text === 'function' ? text(value) : text;
};

/** Notices that do not look like a success, because they ask the person to do something, or tell of an unwanted event. */
const NEUTRAL: readonly unknown[] = [
  'signedOutInOtherTab',
  'otherUser',
  'sessionExpired',
  'sessionRevoked',
  'alreadyConfirmed',
  'confirmFirst',
  'resetFirst',
  'codeNotSent',
  'signInInterrupted',
  'methodNotPossible',
  'linkExpired',
  'passwordChangedNotSignedOut',
] satisfies readonly Notice[];

export const isNeutral = (notice: Notice): boolean => NEUTRAL.includes(notice);
