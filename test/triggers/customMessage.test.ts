import { describe, expect, test } from 'vitest';
import { customMessage } from '../../triggers/customMessage.ts';
import { chooseLanguage } from '../../triggers/messages/chooseLanguage.ts';
import { de } from '../../triggers/messages/de.ts';
import { en } from '../../triggers/messages/en.ts';
import { type Language, MESSAGE_KINDS } from '../../triggers/messages/language.ts';
import { messageEvent } from './events.ts';

/** Without the languages of extensions/. */
const languages = { en, de };
const settings = { languages, defaultLanguage: 'en', service: 'Example' };

describe.each(['en', 'de'])('in the language %s', (locale) => {
  test.each(MESSAGE_KINDS)('writes the messages of %s', (kind) => {
    const event = messageEvent(kind, { clientMetadata: { locale } });
    const { response, ...rest } = customMessage(event, settings);
    expect(rest).toEqual({ ...event, response: undefined });
    expect(response.emailSubject).toMatch(/\S/);
    for (const text of [response.emailMessage, response.smsMessage]) {
      expect(text).toContain('{####}');
      expect(text).toContain('Example');
      expect(text?.includes('{username}')).toBe(kind === 'AdminCreateUser');
      expect(text).not.toMatch(/\{service\}|undefined/);
    }
  });
});

test('writes HTML whose paragraphs are those of the text', () => {
  expect(customMessage(messageEvent('SignUp'), settings).response.emailMessage).toBe(
    '<!doctype html><html><head><meta charset="utf-8"></head><body><p>Your code is {####}.</p>' +
      '<p>Enter it to confirm your account for Example. If you did not ask for this, ignore this message.</p></body></html>',
  );
});

test('uses the placeholders of the event', () => {
  const event = messageEvent('AdminCreateUser');
  event.request.codeParameter = '{code}';
  event.request.usernameParameter = '{name}';
  const { emailMessage, smsMessage } = customMessage(event, settings).response;
  for (const text of [emailMessage, smsMessage]) {
    expect(text).toContain('{code}');
    expect(text).toContain('{name}');
    expect(text).not.toContain('{####}');
  }
});

describe('the language', () => {
  const subjectFor = (clientMetadata: Record<string, string>, locale?: string) =>
    customMessage(
      messageEvent('ForgotPassword', { clientMetadata, userAttributes: locale ? { locale } : {} }),
      settings,
    ).response.emailSubject;
  const [english, german] = ['Reset your password', 'Passwort zurücksetzen'];

  test.each([
    ['the request’s', { locale: 'de' }, undefined, german],
    ['the request’s, although the user has another one', { locale: 'de-CH,de,en' }, 'en', german],
    ['the first that exists', { locale: 'fr,it,de,en' }, undefined, german],
    ['the user’s when the request has none', {}, 'de_AT', german],
    ['the user’s when the request’s does not exist', { locale: 'fr' }, 'de', german],
    ['the default when neither exists', { locale: 'fr' }, 'it', english],
    ['the default when nothing is known', {}, undefined, english],
    ['the default when the request’s is no language', { locale: '__proto__,constructor' }, undefined, english],
  ])('is %s', (...[, clientMetadata, locale, expected]) => {
    expect(subjectFor(clientMetadata, locale)).toBe(expected);
  });

  test('is the default when the event has no metadata', () => {
    expect(customMessage(messageEvent('ForgotPassword'), settings).response.emailSubject).toBe(english);
  });

  test.each([
    [['pt-BR'], 'pt-BR'],
    [['PT-br-x-private'], 'pt-BR'],
    [['pt'], 'en'],
    [['zh-Hant-TW', 'pt-BR'], 'zh-Hant'],
  ])('of %o among pt-BR and zh-Hant is %s', (wanted, expected) => {
    expect(chooseLanguage(wanted, ['pt-BR', 'zh-Hant'], 'en')).toBe(expected);
  });
});

describe('a value', () => {
  const own = (email: Language['SignUp']['email']) => ({
    ...settings,
    service: `<b>"R&D"</b> {####} $& '`,
    languages: {
      en: { ...languages.en, SignUp: { subject: '{service}', email, sms: '{service} {####}' } } as Language,
    },
  });
  const escaped = '&#60;b&#62;&#34;R&#38;D&#34;&#60;/b&#62; {####} $&#38; &#39;';

  test('is escaped in an email of text, whose own markup is escaped, too', () => {
    const { response } = customMessage(messageEvent('SignUp'), own({ text: '{service} <i>{####}</i>\nand\n\nmore' }));
    expect(response.emailMessage).toContain(`<p>${escaped} &#60;i&#62;{####}&#60;/i&#62;<br>and</p><p>more</p>`);
  });

  test('is escaped in an email of HTML, which is otherwise taken as it is', () => {
    const { response } = customMessage(messageEvent('SignUp'), own({ html: '<i title="{service}">{####}</i>' }));
    expect(response.emailMessage).toBe(`<i title="${escaped}">{####}</i>`);
  });

  test('is not escaped in a subject and in a text message', () => {
    const { response } = customMessage(messageEvent('SignUp'), own({ text: '{####}' }));
    expect(response.emailSubject).toBe(`<b>"R&D"</b> {####} $& '`);
    expect(response.smsMessage).toBe(`<b>"R&D"</b> {####} $& ' {####}`);
  });

  test('of an attribute is never inserted', () => {
    const userAttributes = { name: 'Visit evil.example', email: 'ada@example.com' };
    const { response } = customMessage(messageEvent('SignUp', { userAttributes }), settings);
    expect(JSON.stringify(response)).not.toMatch(/evil|ada@/);
  });
});

test.each(['SomethingNew', 'toString'])('leaves the message of %s to Cognito', (kind) => {
  const event = messageEvent(kind);
  expect(customMessage(event, settings)).toBe(event);
});
