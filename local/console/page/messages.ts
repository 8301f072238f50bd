import type { ReadMessage } from '../events.ts';
import { create, createButton, createPair, createRow, createTime, getElement } from './elements.ts';

const messages = getElement('messages', HTMLElement);

const createCopyButton = (code: string): HTMLElement => {
  const button = createButton(code, () => navigator.clipboard.writeText(code));
  button.className = 'code';
  button.title = 'Copy';
  return button;
};

/** The frame's document is sandboxed by its own headers, too: ../headers.ts. */
const createEmail = (id: number): HTMLElement => {
  const frame = create('iframe');
  frame.setAttribute('sandbox', '');
  frame.title = 'The email';
  frame.src = `/messages/${id}`;
  return frame;
};

/** Shows a message as its receiver reads it. */
const openMessage = ({ id, to, medium, subject, body = '', sentAt }: ReadMessage): void => {
  const dialog = getElement('message', HTMLDialogElement);
  getElement('message-title', HTMLElement).textContent = subject ?? 'Text message';
  getElement('message-to', HTMLElement).replaceChildren(
    createPair(['To', to]),
    createPair(['Sent', createTime(sentAt)]),
  );
  const text = create('p', body);
  text.className = 'sms';
  getElement('message-body', HTMLElement).replaceChildren(medium === 'EMAIL' ? createEmail(id) : text);
  dialog.showModal();
};

const createReadButton = (message: ReadMessage): Node | string => {
  // A database of an earlier version has no texts.
  if (!message.body) return '';
  const button = createButton('Read', () => openMessage(message));
  button.setAttribute('aria-label', `Read the message to ${message.to}`);
  return button;
};

export const showMessage = (message: ReadMessage): void => {
  const { code, to, purpose, medium, sentAt } = message;
  messages.prepend(
    createRow(createCopyButton(code), createReadButton(message), to, purpose, medium, createTime(sentAt)),
  );
};

export const clearMessages = (): void => messages.replaceChildren();
