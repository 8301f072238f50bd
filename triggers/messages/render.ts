import type { Message } from './language.ts';

/** A message as Cognito sends it, once it has put the code and the username in. */
export interface RenderedMessage {
  readonly emailSubject: string;
  readonly emailMessage: string;
  readonly smsMessage: string;
}

/** What the placeholders of a message stand for. */
export interface Values {
  readonly service: string;
  /** Cognito's own placeholders, which it replaces when it sends the message. */
  readonly code: string;
  readonly username: string;
}

export const CODE = '{####}';
export const USERNAME = '{username}';

export const renderMessage = ({ subject, email, sms }: Message, values: Values): RenderedMessage => ({
  emailSubject: insert(subject, values),
  emailMessage: 'html' in email ? insert(email.html, escaped(values)) : toHtml(email.text, escaped(values)),
  smsMessage: insert(sms, values),
});

/** One pass, so that a value that looks like a placeholder is not replaced again. */
const insert = (template: string, { service, code, username }: Values): string =>
  template.replace(/\{(service|####|username)\}/g, (_, name: string) =>
    name === 'service' ? service : name === 'username' ? username : code,
  );

const escaped = ({ service, code, username }: Values): Values => ({
  service: escapeHtml(service),
  code: escapeHtml(code),
  username: escapeHtml(username),
});

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** Cognito sends an email as HTML only, so a text needs its paragraphs marked. */
const toHtml = (text: string, values: Values): string => {
  const paragraphs = escapeHtml(text)
    .split(/\n{2,}/)
    // Escaping leaves placeholders as they are.
    .map((paragraph) => `<p>${insert(paragraph, values).replaceAll('\n', '<br>')}</p>`);
  return `<!doctype html><html><head><meta charset="utf-8"></head><body>${paragraphs.join('')}</body></html>`;
};
