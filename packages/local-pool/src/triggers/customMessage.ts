import type { CustomMessageTriggerEvent } from 'aws-lambda';
import type { Cognito } from '../cognito.ts';
import type { Purpose, Texts } from '../messages/messageTexts.ts';
import { callTrigger, readText } from './callTrigger.ts';
import { type Subject, toCommonMembers, toUserAttributes } from './event.ts';
import { toClientMetadata } from './metadata.ts';

/** The placeholders, which the pool replaces: https://github.com/DefinitelyTyped/DefinitelyTyped/pull/62357 */
export const CODE = '{####}';
export const USERNAME = '{username}';

/**
 * Returns the texts that the trigger sets. The pool's own stand for the others:
 * https://github.com/DefinitelyTyped/DefinitelyTyped/pull/62357
 * Guess: the trigger's texts are also sent by a pool without SES, as Amplify's template of the trigger relies on
 * (https://github.com/aws-amplify/amplify-cli/issues/4341). AWS's page says that the request fails.
 */
export const customMessage = async (cognito: Cognito, subject: Subject, purpose: Purpose): Promise<Partial<Texts>> => {
  const { CustomMessage: handler } = cognito.triggers;
  if (!handler) return {};
  const response = await callTrigger<CustomMessageTriggerEvent>(cognito, {
    name: 'CustomMessage',
    handler,
    event: {
      ...toCommonMembers(subject, subject.user.username),
      triggerSource: `CustomMessage_${purpose}`,
      request: {
        userAttributes: toUserAttributes(subject.user),
        codeParameter: CODE,
        linkParameter: '{##Click Here##}',
        usernameParameter: purpose === 'AdminCreateUser' ? USERNAME : null,
        ...toClientMetadata(cognito.requester, 'CustomMessage'),
      },
      response: { smsMessage: null, emailMessage: null, emailSubject: null },
      // Safe: TypeScript does not see which event of the union it is.
    } as CustomMessageTriggerEvent,
  });
  const texts = { EmailSubject: 'emailSubject', EmailMessage: 'emailMessage', SmsMessage: 'smsMessage' };
  return Object.fromEntries(
    Object.entries(texts).flatMap(([name, member]) => {
      const text = readText(response, member);
      return text === undefined ? [] : [[name, text]];
    }),
  );
};
