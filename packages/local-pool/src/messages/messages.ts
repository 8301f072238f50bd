import type { Cognito, Medium, Message } from '../cognito.ts';
import { CognitoError } from '../cognitoError.ts';
import type { Subject } from '../triggers/event.ts';
import { compose } from './compose.ts';
import type { Purpose } from './messageTexts.ts';

const KEPT_MESSAGES = 1000;

/** Delivers a message, and keeps the newest ones for `GET /messages`. */
export const deliverMessage = (cognito: Cognito, message: Omit<Message, 'sentAt'>): void => {
  const { database } = cognito;
  const sentAt = cognito.now();
  try {
    cognito.deliver({ ...message, sentAt: new Date(sentAt).toISOString() });
  } catch (error) {
    throw new CognitoError('CodeDeliveryFailureException', error instanceof Error ? error.message : String(error));
  }
  const { subject = null, ...rest } = message;
  database.run(
    `INSERT INTO messages (recipient, medium, purpose, code, subject, body, sent_at)
     VALUES (:to, :medium, :purpose, :code, :subject, :body, :sentAt)`,
    { ...rest, subject, sentAt },
  );
  database.run('DELETE FROM messages WHERE id <= (SELECT max(id) FROM messages) - :kept', { kept: KEPT_MESSAGES });
};

interface Outgoing extends Subject {
  to: string;
  medium: Medium;
  purpose: Purpose;
  code: string;
}

const write = async (cognito: Cognito, { pool, client, user, to, medium, purpose, code }: Outgoing) => ({
  to,
  medium,
  purpose,
  code,
  ...(await compose(cognito, { pool, client, user, medium, purpose, code })),
});

/** Sends a message to a user. */
export const sendMessage = async (cognito: Cognito, outgoing: Outgoing): Promise<void> =>
  deliverMessage(cognito, await write(cognito, outgoing));

/**
 * Sends the code of a sign-in. InitiateAuth and RespondToAuthChallenge have no exception for a code that is not delivered:
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_InitiateAuth.html#API_InitiateAuth_Errors
 * Guess: such a code does not fail the sign-in.
 */
export const sendSignInCode = async (cognito: Cognito, outgoing: Omit<Outgoing, 'purpose'>): Promise<void> => {
  const message = await write(cognito, { ...outgoing, purpose: 'Authentication' });
  try {
    deliverMessage(cognito, message);
  } catch (error) {
    if (!(error instanceof CognitoError)) throw error;
  }
};

interface Row {
  id: number;
  recipient: string;
  medium: Medium;
  purpose: Purpose;
  code: string;
  subject: string | null;
  /** Null in a database before version 5. */
  body: string | null;
  sent_at: number;
}

const COLUMNS = 'id, recipient, medium, purpose, code, subject, body, sent_at';

const toMessage = ({ recipient, medium, purpose, code, subject, body, sent_at }: Row): Message => ({
  to: recipient,
  medium,
  purpose,
  code,
  ...(subject === null ? {} : { subject }),
  body: body ?? '',
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
