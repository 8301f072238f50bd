import type { PostConfirmationTriggerEvent } from 'aws-lambda';
import type { Cognito } from '../cognito.ts';
import { callTrigger } from './callTrigger.ts';
import { type Subject, toCommonMembers, toUserAttributes } from './event.ts';
import { toClientMetadata } from './metadata.ts';

/**
 * Tells the trigger that a user is confirmed or has a new password. If it fails, the user is confirmed all the same:
 * https://github.com/aws-amplify/amplify-cli/issues/2735
 */
export const postConfirmation = async (
  cognito: Cognito,
  subject: Subject,
  source: 'ConfirmSignUp' | 'ConfirmForgotPassword',
): Promise<void> => {
  const { PostConfirmation: handler } = cognito.triggers;
  if (!handler) return;
  await callTrigger<PostConfirmationTriggerEvent>(cognito, {
    name: 'PostConfirmation',
    handler,
    event: {
      ...toCommonMembers(subject, subject.user.username),
      triggerSource: `PostConfirmation_${source}`,
      request: {
        userAttributes: toUserAttributes(subject.user),
        ...toClientMetadata(cognito.requester, 'PostConfirmation'),
      },
      response: {},
      // Safe: TypeScript does not see which event of the union it is.
    } as PostConfirmationTriggerEvent,
  });
};
