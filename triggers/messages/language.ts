/** What causes a message: the part of `triggerSource` after `CustomMessage_`. */
export const MESSAGE_KINDS = [
  'SignUp',
  'ResendCode',
  'ForgotPassword',
  'UpdateUserAttribute',
  'VerifyUserAttribute',
  'AdminCreateUser',
  'Authentication',
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/**
 * One message, as an email and as a text message: Cognito does not say which of the two it sends. In all texts, `{####}` stands for the
 * code, or for the temporary password of an invitation, `{username}` for the username of an invitation, and `{service}` for the name of
 * the service.
 */
export interface Message {
  readonly subject: string;
  /** The email: a text, whose paragraphs are separated by blank lines, or HTML. */
  readonly email: { readonly text: string } | { readonly html: string };
  readonly sms: string;
}

/** All messages in one language. */
export type Language = Readonly<Record<MessageKind, Message>>;

/** Languages by their tags, such as `de` and `pt-BR`. */
export type Languages = Readonly<Record<string, Language>>;
