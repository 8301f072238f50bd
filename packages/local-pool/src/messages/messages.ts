import type { Cognito, Medium, Message } from '../cognito.ts';
import { CognitoError } from '../cognitoError.ts';

const KEPT_MESSAGES = 1000;

/** Delivers a message, and keeps the newest ones for `GET /messages`. */
export const sendMessage = (cognito: Cognito, message: Omit<Message, 'sentAt'>): void => {
  const { database } = cognito;
  const sentAt = cognito.now();
  try {
    cognito.deliver({ ...message, sentAt: new Date(sentAt).toISOString() });
  } catch (error) {
    throw new CognitoError('CodeDeliveryFailureException', error instanceof Error ? error.message : String(error));
  }
  const sql =
    'INSERT INTO messages (recipient, medium, purpose, code, sent_at) VALUES (:to, :medium, :purpose, :code, :sentAt)';
  database.run(sql, { ...message, sentAt });
  database.run('DELETE FROM messages WHERE id <= (SELECT max(id) FROM messages) - :kept', { kept: KEPT_MESSAGES });
};

/**
 * Delivers the code of a sign-in. InitiateAuth and RespondToAuthChallenge have no exception for a code that is not delivered:
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_InitiateAuth.html#API_InitiateAuth_Errors
 * Guess: such a code does not fail the sign-in.
 */
export const sendSignInCode = (cognito: Cognito, message: Omit<Message, 'sentAt' | 'purpose'>): void => {
  try {
    sendMessage(cognito, { ...message, purpose: 'Authentication' });
  } catch (error) {
    if (!(error instanceof CognitoError)) throw error;
  }
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

const toMessage = ({ recipient, medium, purpose, code, sent_at }: Row): Message => ({
  to: recipient,
  medium,
  purpose,
  code,
  sentAt: new Date(sent_at).toISOString(),
});

/** @param to null returns the messages to all addresses */
export const listMessages = ({ database }: Cognito, to: string | null): Message[] =>
  database
    .all<Row>(`SELECT ${COLUMNS} FROM messages WHERE :to IS NULL OR recipient = :to ORDER BY id`, { to })
    .map(toMessage);

export type SentMessage = Message & { id: number };

export const listMessagesAfter = ({ database }: Cognito, id: number): SentMessage[] =>
  database
    .all<Row>(`SELECT ${COLUMNS} FROM messages WHERE id > :id ORDER BY id`, { id })
    .map((row) => ({ id: row.id, ...toMessage(row) }));
