import { messageFaults, messageNotes } from '../../triggers/messages/faults.ts';
import { MESSAGE_KINDS, type MessageKind } from '../../triggers/messages/language.ts';
import { languages } from '../../triggers/messages/languages.ts';
import { type RenderedMessage, renderMessage } from '../../triggers/messages/render.ts';

/** All messages in all languages, with samples of codes, and what Cognito would reject. */
export interface RenderedLanguages {
  readonly languages: Readonly<Record<string, Readonly<Partial<Record<MessageKind, RenderedMessage>>>>>;
  readonly faults: readonly string[];
}

const USERNAME = 'ada@example.com';

const sampleCode = (kind: MessageKind): string => (kind === 'AdminCreateUser' ? 'Aa1!Engine1843' : '123456');

/** @param service the name of the service in the texts */
export const renderLanguages = (service: string): RenderedLanguages => ({
  languages: Object.fromEntries(
    Object.entries(languages).map(([tag, language]) => [
      tag,
      Object.fromEntries(
        MESSAGE_KINDS.map((kind) => [
          kind,
          renderMessage(language[kind], { service, code: sampleCode(kind), username: USERNAME }),
        ]),
      ),
    ]),
  ),
  faults: [...messageFaults(languages, service), ...messageNotes(languages, service)],
});
