import type { CodeDeliveryDetailsType } from '@aws-sdk/client-cognito-identity-provider';
import type { Cognito } from '../cognito.ts';
import { CognitoError } from '../cognitoError.ts';
import { sameSecret } from '../crypto/constantTime.ts';
import { DIGITS, randomText } from '../crypto/randomText.ts';
import type { User } from '../users/user.ts';
import { deliveryDetails, mediumOf, type Verifiable } from './delivery.ts';
import { send } from './messages.ts';

type CodePurpose = 'sign-up' | 'forgot-password' | Verifiable;

const HOUR = 3_600_000;

/** Code lives: https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html */
const LIFE: Record<CodePurpose, number> = {
  'sign-up': 24 * HOUR,
  email: 24 * HOUR,
  phone_number: 24 * HOUR,
  'forgot-password': HOUR,
};

/** Cognito's codes have six digits; those of EMAIL_OTP, as pools send them, eight (AWS documents neither). */
export const makeCode = (length = 6): string => randomText(DIGITS, length);

/** A new code, in place of any earlier one for the same purpose, on its way. */
export const sendCode = (
  cognito: Cognito,
  user: User,
  { purpose, attribute, message, to }: { purpose: CodePurpose; attribute: Verifiable; message: string; to: string },
): CodeDeliveryDetailsType => {
  const code = makeCode();
  cognito.database.run(
    'INSERT OR REPLACE INTO codes (pool_id, username, purpose, code, attribute, expires_at) VALUES (?, ?, ?, ?, ?, ?)',
    user.poolId,
    user.username,
    purpose,
    code,
    attribute,
    cognito.now() + LIFE[purpose],
  );
  send(cognito, { to, medium: mediumOf(attribute), purpose: message, code });
  return deliveryDetails(attribute, to);
};

const expiredCode = () =>
  new CognitoError('ExpiredCodeException', 'Invalid code provided, please request a code again.');

export const codeMismatch = () =>
  new CognitoError('CodeMismatchException', 'Invalid verification code provided, please try again.');

/** Throws where the code is not the one that was sent; answers the attribute that it went to. */
export const checkCode = ({ database, now }: Cognito, user: User, asked: { purpose: CodePurpose; code: string }) => {
  const row = database.get<{ code: string; attribute: Verifiable; expires_at: number }>(
    'SELECT code, attribute, expires_at FROM codes WHERE pool_id = ? AND username = ? AND purpose = ?',
    user.poolId,
    user.username,
    asked.purpose,
  );
  if (!row || row.expires_at <= now()) throw expiredCode();
  if (!sameSecret(row.code, asked.code)) throw codeMismatch();
  return row.attribute;
};

/** A code serves once. */
export const useUpCode = ({ database }: Cognito, { poolId, username }: User, purpose: CodePurpose): void => {
  database.run('DELETE FROM codes WHERE pool_id = ? AND username = ? AND purpose = ?', poolId, username, purpose);
};
