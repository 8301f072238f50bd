import type { Cognito, Medium, Message } from '../cognito.ts';
import { CognitoError } from '../cognitoError.ts';

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

interface Row {
  id: number;
  recipient: string;
  medium: Medium;
  purpose: string;
  code: string;
  sent_at: number;
}

const COLUMNS = 'id, recipient, medium, purpose, code, sent_at';

const messageOf = ({ recipient, medium, purpose, code, sent_at }: Row): Message => ({
  to: recipient,
  medium,
  purpose,
  code,
  sentAt: new Date(sent_at).toISOString(),
});

export const sentMessages = ({ database }: Cognito, to: string | null): Message[] =>
  database
    .all<Row>(`SELECT ${COLUMNS} FROM messages WHERE ?1 IS NULL OR recipient = ?1 ORDER BY id`, to)
    .map(messageOf);

export type SentMessage = Message & { id: number };

export const messagesAfter = ({ database }: Cognito, id: number): SentMessage[] =>
  database
    .all<Row>(`SELECT ${COLUMNS} FROM messages WHERE id > ? ORDER BY id`, id)
    .map((row) => ({ id: row.id, ...messageOf(row) }));
