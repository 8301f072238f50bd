import type { CodeDeliveryDetailsType } from '@aws-sdk/client-cognito-identity-provider';
import type { Cognito } from '../cognito.ts';
import { CognitoError } from '../cognitoError.ts';
import { DIGITS, generateText, isSameSecret } from '../crypto/crypto.ts';
import type { UserPool } from '../pools/userPool.ts';
import type { Subject } from '../triggers/event.ts';
import type { User } from '../users/user.ts';
import { toDeliveryDetails, toMedium, type Verifiable } from './delivery.ts';
import { sendMessage } from './messages.ts';
import type { Purpose } from './messageTexts.ts';

type CodePurpose = 'sign-up' | 'forgot-password' | Verifiable;

const HOUR = 3_600_000;

/** https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html */
const LIFETIME: Record<CodePurpose, number> = {
  'sign-up': 24 * HOUR,
  email: 24 * HOUR,
  phone_number: 24 * HOUR,
  'forgot-password': HOUR,
};

/** Codes have six digits, and those that replace a password at sign-in have eight: https://github.com/aws-amplify/amplify-js/issues/14428 */
export const generateCode = (length = 6): string => generateText(DIGITS, length);

/**
 * Returns the attribute that a sign-up's code is sent to. If both must be verified, it is the phone number:
 * https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-email-phone-verification.html
 */
export const chooseVerificationAttribute = (
  { settings }: UserPool,
  { attributes }: Pick<User, 'attributes'>,
): Verifiable | undefined =>
  (['phone_number', 'email'] as const).find(
    (name) => settings.AutoVerifiedAttributes?.includes(name) && attributes[name],
  );

interface NewCode {
  purpose: CodePurpose;
  attribute: Verifiable;
  /** What the message is for. */
  message: Purpose;
  to: string;
}

/** Sends a new code, which replaces any earlier one for the same purpose. */
export const sendCode = async (
  cognito: Cognito,
  subject: Subject,
  { purpose, attribute, message, to }: NewCode,
): Promise<CodeDeliveryDetailsType> => {
  const { poolId, username } = subject.user;
  const code = generateCode();
  cognito.database.run(
    `INSERT OR REPLACE INTO codes (pool_id, username, purpose, code, attribute, expires_at)
     VALUES (:poolId, :username, :purpose, :code, :attribute, :expiresAt)`,
    { poolId, username, purpose, code, attribute, expiresAt: cognito.now() + LIFETIME[purpose] },
  );
  await sendMessage(cognito, { ...subject, to, medium: toMedium(attribute), purpose: message, code });
  return toDeliveryDetails(attribute, to);
};

const expiredCodeError = () =>
  new CognitoError('ExpiredCodeException', 'Invalid code provided, please request a code again.');

export const codeMismatchError = () =>
  new CognitoError('CodeMismatchException', 'Invalid verification code provided, please try again.');

/** Returns the attribute that the code was sent to. Throws if the code is wrong or expired. */
export const checkCode = (
  { database, now }: Cognito,
  { poolId, username }: User,
  { purpose, code }: { purpose: CodePurpose; code: string },
): Verifiable => {
  const row = database.get<{ code: string; attribute: Verifiable; expires_at: number }>(
    `SELECT code, attribute, expires_at FROM codes
     WHERE pool_id = :poolId AND username = :username AND purpose = :purpose`,
    { poolId, username, purpose },
  );
  if (!row || row.expires_at <= now()) throw expiredCodeError();
  if (!isSameSecret(row.code, code)) throw codeMismatchError();
  return row.attribute;
};

/** Deletes a code after its use, because a code is valid once. */
export const deleteCode = ({ database }: Cognito, { poolId, username }: User, purpose: CodePurpose): void => {
  database.run('DELETE FROM codes WHERE pool_id = :poolId AND username = :username AND purpose = :purpose', {
    poolId,
    username,
    purpose,
  });
};
