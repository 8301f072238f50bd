import type { Cognito } from '../cognito.ts';
import { ALPHANUMERIC, randomText } from '../crypto/randomText.ts';
import { mediumOf } from '../messages/delivery.ts';
import { send } from '../messages/messages.ts';
import type { UserPool } from '../pools/userPool.ts';
import type { User } from '../users/user.ts';

const DAY = 86_400_000;

/** 7 days unless the policy says otherwise (0 means the default): https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_PasswordPolicyType.html */
export const temporaryUntil = ({ now }: Cognito, { settings }: UserPool): number =>
  now() + (settings.Policies?.PasswordPolicy?.TemporaryPasswordValidityDays || 7) * DAY;

/** One that every policy accepts, whatever it requires and however long (99 at most). */
export const makeTemporaryPassword = ({ settings }: UserPool): string =>
  `Aa1!${randomText(ALPHANUMERIC, Math.max(settings.Policies?.PasswordPolicy?.MinimumLength ?? 8, 12) - 4)}`;

/**
 * The invitation, to each of the media that were asked for. SMS is the default of the API; a user without a phone number
 * gets a mail instead: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminCreateUser.html
 */
export const sendInvitation = (
  cognito: Cognito,
  user: User,
  { password, media = [] }: { password: string; media?: string[] | undefined },
): void => {
  const reachable = (['phone_number', 'email'] as const).filter((name) => user.attributes[name]);
  const asked = reachable.filter((name) => media.includes(mediumOf(name)));
  for (const attribute of asked.length > 0 ? asked : reachable.slice(0, 1))
    send(cognito, {
      to: user.attributes[attribute] ?? '',
      medium: mediumOf(attribute),
      purpose: 'AdminCreateUser',
      code: password,
    });
};
