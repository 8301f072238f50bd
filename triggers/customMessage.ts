import type { CustomMessageTriggerEvent } from 'aws-lambda';
import { chooseLanguage } from './messages/chooseLanguage.ts';
import { type Languages, MESSAGE_KINDS } from './messages/language.ts';
import { CODE, renderMessage, USERNAME } from './messages/render.ts';

export interface MessageSettings {
  readonly languages: Languages;
  /** The tag of the language for everyone whose language is unknown. */
  readonly defaultLanguage: string;
  /** The name of the service in the texts. */
  readonly service: string;
}

/**
 * Writes the message that Cognito sends, in the language of the request, or else of the user's attribute `locale`. Attributes are not
 * inserted: anyone can sign up with a stranger's address and a name that is an advertisement.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-custom-message.html
 */
export const customMessage = (
  event: CustomMessageTriggerEvent,
  { languages, defaultLanguage, service }: MessageSettings,
): CustomMessageTriggerEvent => {
  const kind = MESSAGE_KINDS.find((each) => `CustomMessage_${each}` === event.triggerSource);
  const language = languages[chooseLanguage(wantedLanguages(event), Object.keys(languages), defaultLanguage)];
  // A message that AWS adds later is sent in the pool's own words.
  if (kind === undefined || language === undefined) return event;
  const { codeParameter, usernameParameter } = event.request;
  const message = renderMessage(language[kind], {
    service,
    code: codeParameter || CODE,
    username: usernameParameter || USERNAME,
  });
  // Safe: the answer has the event's own type, and TypeScript does not see which of the union it is.
  return { ...event, response: { ...event.response, ...message } } as CustomMessageTriggerEvent;
};

/** InitiateAuth passes no metadata: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_InitiateAuth.html */
const wantedLanguages = ({ request }: CustomMessageTriggerEvent): string[] =>
  [request.clientMetadata?.locale, request.userAttributes.locale].flatMap((tags) => tags?.split(',') ?? []);
