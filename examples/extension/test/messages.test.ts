import { expect, test } from 'vitest';
import { messageEvent } from '../../test/triggers/events.ts';
import { customMessage } from '../../triggers/customMessage.ts';
import { messageFaults, messageNotes } from '../../triggers/messages/faults.ts';
import { languages } from '../../triggers/messages/languages.ts';

test('returns the own email of a sign-up when the request is in German', () => {
  const event = messageEvent('SignUp', { clientMetadata: { locale: 'de-AT,en' } });
  const { response } = customMessage(event, { languages, defaultLanguage: 'en', service: 'Engines' });
  expect(response).toMatchObject({
    emailSubject: 'Willkommen bei Engines',
    emailMessage: expect.stringContaining('<strong>{####}</strong>'),
  });
});

test('returns nothing that Cognito would reject, or bill as several text messages', () => {
  expect([...messageFaults(languages, 'Engines'), ...messageNotes(languages, 'Engines')]).toEqual([]);
});
