import { isEmailText } from './emailText.ts';
import { type Languages, MESSAGE_KINDS, type MessageKind } from './language.ts';
import { CODE, type RenderedMessage, renderMessage, USERNAME } from './render.ts';

/**
 * Cognito's limits, with its placeholders in place of the values:
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_MessageTemplateType.html
 */
const MOST_CHARACTERS = { emailSubject: 140, emailMessage: 20_000, smsMessage: 140 } as const;

/**
 * A text message of 140 bytes has 160 characters of GSM-7, or 70 of UCS-2 if any character is outside GSM-7. A longer one is billed as
 * several: https://docs.aws.amazon.com/sns/latest/dg/sms_sms-to-phone.html
 */
const MOST_UCS2_CHARACTERS = 70;

/** The basic set of GSM 03.38 and its extension: https://www.etsi.org/deliver/etsi_ts/123000_123099/123038/16.00.00_60/ts_123038v160000p.pdf */
// cspell:disable-next-line
const GSM_7 = /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà^{}\\[~\]|€]*$/;

/** Returns a line for each message that Cognito would reject. */
export const messageFaults = (languages: Languages, service: string): string[] => [
  ...Object.keys(languages)
    .filter((tag) => !/^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(tag))
    .map((tag) => `${tag}: is no language tag such as de or pt-BR`),
  ...forEachMessage(languages, service, (message, kind) => [
    // Safe: the names are those of the limits.
    ...(Object.keys(MOST_CHARACTERS) as (keyof typeof MOST_CHARACTERS)[])
      .filter((name) => message[name].length > MOST_CHARACTERS[name])
      .map((name) => `${name} has more than ${MOST_CHARACTERS[name]} characters`),
    ...(['emailMessage', 'smsMessage'] as const).flatMap((name) =>
      (kind === 'AdminCreateUser' ? [CODE, USERNAME] : [CODE])
        .filter((text) => !message[name].includes(text))
        .map((text) => `${name} lacks ${text}`),
    ),
    ...(['emailSubject', 'emailMessage'] as const)
      .filter((name) => !isEmailText(message[name]))
      .map((name) => `${name} has invisible characters, such as a no-break space`),
    ...(/\p{Cc}/u.test(message.emailSubject) || message.emailSubject === '' ? ['emailSubject must be one line'] : []),
  ]),
];

/** Returns a line for each message that is billed as several text messages. */
export const messageNotes = (languages: Languages, service: string): string[] =>
  forEachMessage(languages, service, ({ smsMessage }) =>
    !GSM_7.test(smsMessage) && smsMessage.length > MOST_UCS2_CHARACTERS
      ? [
          `smsMessage has characters outside GSM-7 and more than ${MOST_UCS2_CHARACTERS} in all: it is billed as several`,
        ]
      : [],
  );

const forEachMessage = (
  languages: Languages,
  service: string,
  linesOf: (message: RenderedMessage, kind: MessageKind) => string[],
): string[] =>
  Object.entries(languages).flatMap(([tag, language]) =>
    MESSAGE_KINDS.flatMap((kind) => {
      const message = renderMessage(language[kind], { service, code: CODE, username: USERNAME });
      return linesOf(message, kind).map((line) => `${tag}.${kind}: ${line}`);
    }),
  );
