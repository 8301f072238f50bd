import { describe, expect, test } from 'vitest';
import { de } from '../../triggers/messages/de.ts';
import { en } from '../../triggers/messages/en.ts';
import { messageFaults, messageNotes } from '../../triggers/messages/faults.ts';
import type { Message } from '../../triggers/messages/language.ts';

/** Without the languages of extensions/. */
const languages = { en, de };

test.each(['Example Bank', 'W'.repeat(64), '&'.repeat(64)])(
  'returns nothing for the shipped languages when the service is named %s',
  (service) => {
    expect(messageFaults(languages, service)).toEqual([]);
    expect(messageNotes(languages, service)).toEqual([]);
  },
);

test('returns a note when the name of the service makes a text message two', () => {
  expect(messageFaults(languages, 'Пример')).toEqual([]);
  expect(messageNotes(languages, 'Пример')).toContain(
    'de.ForgotPassword: smsMessage has characters outside GSM-7 and more than 70 in all: it is billed as several',
  );
});

describe('returns a fault when', () => {
  const valid: Message = { subject: 'Code', email: { text: '{####}' }, sms: '{####}' };
  const faultsWith = (message: Partial<Message>, kind: 'SignUp' | 'AdminCreateUser' = 'SignUp') =>
    messageFaults({ en: { ...en, [kind]: { ...valid, ...message } } }, 'Example');

  test.each<[string, Partial<Message>, string]>([
    ['an email lacks the code', { email: { text: 'Code' } }, 'emailMessage lacks {####}'],
    ['an email of HTML lacks the code', { email: { html: '<p></p>' } }, 'emailMessage lacks {####}'],
    ['a text message lacks the code', { sms: 'Code' }, 'smsMessage lacks {####}'],
    ['the subject is too long', { subject: 'x'.repeat(141) }, 'emailSubject has more than 140 characters'],
    ['the subject is empty', { subject: '' }, 'emailSubject must be one line'],
    ['the subject has two lines', { subject: 'a\nb' }, 'emailSubject must be one line'],
    [
      'an email is too long once it is HTML',
      { email: { text: `{####}${'<'.repeat(4000)}` } },
      'emailMessage has more than 20000 characters',
    ],
    [
      'the subject has a no-break space',
      { subject: 'Code\u00a0!' },
      'emailSubject has invisible characters, such as a no-break space',
    ],
    [
      'an email has a zero-width joiner',
      { email: { html: '{####}\u200d' } },
      'emailMessage has invisible characters, such as a no-break space',
    ],
    ['a text message is too long', { sms: `{####}${'x'.repeat(135)}` }, 'smsMessage has more than 140 characters'],
  ])('%s', (_, message, fault) => {
    expect(faultsWith(message)).toEqual([`en.SignUp: ${fault}`]);
  });

  test('an invitation lacks the username', () => {
    expect(faultsWith({}, 'AdminCreateUser')).toEqual([
      'en.AdminCreateUser: emailMessage lacks {username}',
      'en.AdminCreateUser: smsMessage lacks {username}',
    ]);
  });

  test('the tag is no language', () => {
    expect(messageFaults({ german_de: en }, 'Example')).toEqual(['german_de: is no language tag such as de or pt-BR']);
  });

  test.each([
    ['German letters', `{####} äöüßÄÖÜ€${'x'.repeat(100)}`],
    ['70 characters outside GSM-7', `{####}${'ф'.repeat(64)}`],
  ])('not when a text message has %s', (_, sms) => {
    expect(faultsWith({ sms })).toEqual([]);
    expect(messageNotes({ en: { ...en, SignUp: { ...valid, sms } } }, 'Example')).toEqual([]);
  });
});
