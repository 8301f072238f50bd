import type { Cognito, Medium } from '../cognito.ts';
import { invalidParameterError } from '../cognitoError.ts';
import { CODE, customMessage, USERNAME } from '../triggers/customMessage.ts';
import type { Subject } from '../triggers/event.ts';
import type { User } from '../users/user.ts';
import { type Purpose, type Texts, toPoolTexts } from './messageTexts.ts';

interface Letter extends Subject {
  medium: Medium;
  purpose: Purpose;
  code: string;
}

/** Limits in characters: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-custom-message.html and https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_MessageTemplateType.html */
const MAX_LENGTH = { EmailSubject: 140, EmailMessage: 20_000, SmsMessage: 140 };

/** The members of AWS's messages. */
const MEMBERS = { EmailSubject: 'emailSubject', EmailMessage: 'emailBody', SmsMessage: 'smsMessage' };

/** @param rule what the member must be */
const constraintError = (name: keyof Texts, rule: string) =>
  invalidParameterError(
    `1 validation error detected: Value at '${MEMBERS[name]}' failed to satisfy constraint: Member must ${rule}`,
  );

/**
 * Checks a text of the trigger. A message without the code is rejected as AWS's model rejects a setting:
 * https://github.com/amazon-archives/amazon-cognito-identity-js/issues/99
 * Guess: so is one that is too long, and only the message that is sent is checked.
 */
const checkText = (name: keyof Texts, text: string, purpose: Purpose): void => {
  const max = MAX_LENGTH[name];
  if ([...text].length > max) throw constraintError(name, `have length less than or equal to ${max}`);
  const placeholders = name === 'EmailSubject' ? [] : purpose === 'AdminCreateUser' ? [CODE, USERNAME] : [CODE];
  if (!placeholders.every((placeholder) => text.includes(placeholder)))
    throw constraintError(
      name,
      `satisfy regular expression pattern: [\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]*${placeholders
        .map((each) => each.replaceAll(/[{}]/g, '\\$&'))
        .join('[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]*')}[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]*`,
    );
};

/** Guess: an invitation names the address that the user signs in with, if the username is not chosen. */
const toInvitedName = ({ pool, user }: { pool: Letter['pool']; user: User }): string =>
  (pool.settings.UsernameAttributes ?? []).map((name) => user.attributes[name]).find(Boolean) ?? user.username;

/** Returns a message as its receiver reads it: in the trigger's words, or else in the pool's. */
export const compose = async (cognito: Cognito, letter: Letter): Promise<{ subject?: string; body: string }> => {
  const { pool, medium, purpose, code } = letter;
  const custom = await customMessage(cognito, letter, purpose);
  const sent = medium === 'EMAIL' ? (['EmailSubject', 'EmailMessage'] as const) : (['SmsMessage'] as const);
  for (const name of sent) if (custom[name] !== undefined) checkText(name, custom[name], purpose);
  const texts = { ...toPoolTexts(pool, purpose), ...custom };
  const fill = (text: string) =>
    // A function, because `$` in a password would be a pattern of the replacement.
    text.replaceAll(CODE, () => code).replaceAll(USERNAME, () => toInvitedName(letter));
  return medium === 'EMAIL'
    ? { subject: fill(texts.EmailSubject), body: fill(texts.EmailMessage) }
    : { body: fill(texts.SmsMessage) };
};
