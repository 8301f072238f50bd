import type { PoolView } from '../../packages/local-pool/src/server.ts';
import type { ReadMessage } from './events.ts';
import type { openLanguages } from './languages.ts';

type Languages = ReturnType<typeof openLanguages>;

const readSent = (pool: PoolView, id: number): string | undefined => {
  const [message]: ReadMessage[] = pool.messagesAfter(id - 1);
  return message?.id === id && message.medium === 'EMAIL' ? message.body : undefined;
};

const readTemplate = async (languages: Languages, [tag, kind]: [string, string]): Promise<string | undefined> => {
  const { languages: rendered } = await languages.read();
  const messages = new Map(Object.entries(Object.hasOwn(rendered, tag) ? (rendered[tag] ?? {}) : {}));
  return messages.get(kind)?.emailMessage;
};

/**
 * Returns the HTML of an email: `/messages/12` was sent, and `/languages/de/SignUp` is a template.
 * @returns undefined if there is no such email
 */
export const readEmail = async (pool: PoolView, languages: Languages, path: string): Promise<string | undefined> => {
  const [, id] = /^\/messages\/(\d{1,15})$/.exec(path) ?? [];
  if (id !== undefined) return readSent(pool, Number(id));
  const [, tag, kind] = /^\/languages\/([\w-]+)\/(\w+)$/.exec(path) ?? [];
  return tag !== undefined && kind !== undefined ? readTemplate(languages, [tag, kind]) : undefined;
};
