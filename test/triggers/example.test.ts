import { expect, test } from 'vitest';
import { customMessage } from '../../triggers/customMessage.ts';
import { messageFaults } from '../../triggers/messages/faults.ts';
import { languages as shipped } from '../../triggers/messages/languages.ts';
import { preSignUp } from '../../triggers/preSignUp.ts';
import { preTokenGeneration } from '../../triggers/preTokenGeneration.ts';
import { messageEvent, signUpEvent, tokenEvent } from './events.ts';
import { languages, triggers } from './example.ts';

test('the example adds a language that Cognito accepts, for those who read it', () => {
  const settings = { languages: { ...shipped, ...languages }, defaultLanguage: 'en', service: 'Example' };
  expect(messageFaults(languages, 'Example')).toEqual([]);
  const subjectIn = (locale: string) =>
    customMessage(messageEvent('ForgotPassword', { clientMetadata: { locale } }), settings).response.emailSubject;
  expect(['en-GB', 'en-US', 'en'].map(subjectIn)).toEqual([
    'Your new password',
    'Reset your password',
    'Reset your password',
  ]);
});

test('the example refuses sign-ups without an invitation', async () => {
  const rules = { allowedEmailDomains: [], deniedEmailDomains: [], allowedCallingCodes: [] };
  const settings = { rules, verifyCaptcha: undefined, ownRule: triggers.signUpRule, log: () => {} };
  await expect(preSignUp(signUpEvent('SignUp'), settings)).rejects.toMatchObject({ message: 'You need an invitation' });
  const invited = signUpEvent('SignUp', { userAttributes: { 'custom:invitation': '1' } });
  expect(await preSignUp(invited, settings)).toBe(invited);
});

test('the example adds a claim to access tokens', () => {
  expect(preTokenGeneration(tokenEvent(), triggers).response.claimsAndScopeOverrideDetails).toMatchObject({
    accessTokenGeneration: { claimsToAddOrOverride: { plan: 'gold' } },
  });
});
