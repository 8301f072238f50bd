import { expect, test } from 'vitest';
import { findFieldText, isOwnError, toProblem, toProblemText } from '../../../examples/web/src/problem.ts';
import { toNoticeText } from '../../../examples/web/src/texts/notice.ts';
import { chooseLanguage, languages } from '../../../examples/web/src/texts/texts.ts';
import { toSecondsLeft } from '../../../examples/web/src/useCountdown.ts';

const { en, de } = languages;
const message = 'A sentence of the API.';

test('returns the first language that the app has, or English', () => {
  expect(chooseLanguage(['fr-CA', 'de-AT', 'en'])).toBe('de');
  expect(chooseLanguage(['fr'])).toBe('en');
  expect(chooseLanguage(['toString'])).toBe('en');
});

test('returns the text of the reason when the error has one, and else of the type', () => {
  const locked = { __typename: 'TooManyAttemptsError', reason: 'LOCKED_OUT', message } as const;
  expect(toProblemText(de, locked)).toBe(de.errors.codes.LOCKED_OUT);
  expect(toProblemText(de, { __typename: 'CodeExpiredError', message })).toBe(de.errors.codes.CodeExpiredError);
});

test("returns the API's sentence when the app does not know the code", () => {
  // Safe: a newer API can send other codes than the types allow.
  const code = 'BRAND_NEW' as never;
  expect(toProblemText(de, { __typename: 'BrandNewError', message })).toBe(message);
  expect(toProblemText(de, { __typename: 'TooManyAttemptsError', reason: code, message })).toBe(message);
  const problem = { __typename: 'InvalidInputError', message: '', fields: [{ field: 'email', code, message }] };
  expect(findFieldText(de, problem, { name: 'email', own: {}, isNewPassword: false })).toBe(message);
});

test('returns the text of each code at its field, and the advice at the new password', () => {
  const fields = [
    { field: 'email', code: 'INVALID_EMAIL', message },
    { field: 'name', code: 'LAST_SIGN_IN_METHOD', message },
  ] as const;
  const problem = { __typename: 'InvalidInputError', message, fields };
  expect(findFieldText(en, problem, { name: 'email', own: {}, isNewPassword: false })).toBe(
    en.errors.fields.INVALID_EMAIL,
  );
  expect(findFieldText(en, problem, { name: 'name', own: {}, isNewPassword: false })).toBeUndefined();
  const weak = { __typename: 'InvalidPasswordError', message, requirements: ['NUMBER', 'SYMBOL'] } as const;
  const { NUMBER, SYMBOL } = en.errors.requirements;
  expect(findFieldText(en, weak, { name: 'password', own: {}, isNewPassword: true })).toBe(`${NUMBER} ${SYMBOL}`);
});

test("returns the field's own text when the whole error belongs to it", () => {
  const problem = { __typename: 'CodeMismatchError', message };
  const own = { CodeMismatchError: 'Try again.' };
  expect(findFieldText(en, problem, { name: 'code', own, isNewPassword: false })).toBe('Try again.');
  expect(isOwnError(problem, 'CodeMismatchError CodeExpiredError')).toBe(true);
  expect(isOwnError(problem, '')).toBe(false);
});

test('returns a text of the app when the API cannot be reached', () => {
  expect(toProblemText(de, toProblem(new TypeError('Failed to fetch')))).toBe(de.errors.app.UNREACHABLE);
  expect(toProblemText(de, { code: 'INTERNAL', requestId: '7f' })).toMatch(/\(Anfrage 7f\)$/);
});

test('returns a notice with its value when it has one', () => {
  expect(toNoticeText(de, 'signedOut')).toBe('Sie sind abgemeldet.');
  expect(toNoticeText(en, ['codeSent', 'a***@e***'])).toBe('We sent a code to a***@e***.');
});

test('returns the seconds that remain, and 0 when the time is over', () => {
  expect([toSecondsLeft(30_000, 0), toSecondsLeft(30_000, 29_001), toSecondsLeft(30_000, 40_000)]).toEqual([30, 1, 0]);
});
