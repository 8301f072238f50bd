import type { Cognito, Medium, Message } from './cognito.ts';
import { CognitoError } from './cognitoError.ts';

const KEPT = 1000;

/** Delivers, and keeps the newest for `GET /messages`. */
export const send = (cognito: Cognito, message: Omit<Message, 'sentAt'>): void => {
  const { database, now } = cognito;
  const sentAt = now();
  try {
    cognito.deliver({ ...message, sentAt: new Date(sentAt).toISOString() });
  } catch (error) {
    throw new CognitoError('CodeDeliveryFailureException', error instanceof Error ? error.message : String(error));
  }
  const { to, medium, purpose, code } = message;
  const sql = 'INSERT INTO messages (recipient, medium, purpose, code, sent_at) VALUES (?, ?, ?, ?, ?)';
  database.run(sql, to, medium, purpose, code, sentAt);
  database.run('DELETE FROM messages WHERE id <= (SELECT max(id) FROM messages) - ?', KEPT);
};

export const sentMessages = ({ database }: Cognito, to: string | null): Message[] =>
  database
    .all<{ recipient: string; medium: Medium; purpose: string; code: string; sent_at: number }>(
      'SELECT recipient, medium, purpose, code, sent_at FROM messages WHERE ?1 IS NULL OR recipient = ?1 ORDER BY id',
      to,
    )
    .map(({ recipient, medium, purpose, code, sent_at }) => ({
      to: recipient,
      medium,
      purpose,
      code,
      sentAt: new Date(sent_at).toISOString(),
    }));
