import type { Cognito } from '../cognito.ts';
import { ALPHANUMERIC, generateText } from '../crypto/crypto.ts';
import { toMedium } from '../messages/delivery.ts';
import { sendMessage } from '../messages/messages.ts';
import type { UserPool } from '../pools/userPool.ts';
import type { Subject } from '../triggers/event.ts';

const DAY = 86_400_000;

/** Returns when a temporary password expires. The default is 7 days, also for 0: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_PasswordPolicyType.html */
export const getTemporaryPasswordExpiry = ({ now }: Cognito, { settings }: UserPool): number =>
  now() + (settings.Policies?.PasswordPolicy?.TemporaryPasswordValidityDays || 7) * DAY;

/** Returns a password that conforms to every possible policy. */
export const generateTemporaryPassword = ({ settings }: UserPool): string =>
  `Aa1!${generateText(ALPHANUMERIC, Math.max(settings.Policies?.PasswordPolicy?.MinimumLength ?? 8, 12) - 4)}`;

/**
 * Sends the temporary password by each of the `media`. The API's default is SMS. A user without a phone number gets an
 * email instead: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminCreateUser.html
 */
export const sendInvitation = async (
  cognito: Cognito,
  { pool, client, user }: Subject,
  { password, media = [] }: { password: string; media?: string[] | undefined },
): Promise<void> => {
  const available = (['phone_number', 'email'] as const).filter((name) => user.attributes[name]);
  const wanted = available.filter((name) => media.includes(toMedium(name)));
  for (const attribute of wanted.length > 0 ? wanted : available.slice(0, 1))
    await sendMessage(cognito, {
      pool,
      client,
      user,
      to: user.attributes[attribute] ?? '',
      medium: toMedium(attribute),
      purpose: 'AdminCreateUser',
      code: password,
    });
};
