import type { PostConfirmationTriggerEvent } from 'aws-lambda';
import type { TriggerExtension } from './extension.ts';

/** An event for EventBridge: https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEventsRequestEntry.html */
export interface BusEvent {
  readonly Source: string;
  readonly DetailType: string;
  readonly Detail: string;
  readonly EventBusName: string;
}

export type PutEvent = (event: BusEvent) => Promise<void>;

export interface ConfirmationSettings extends Pick<TriggerExtension, 'confirmedDetail'> {
  /** The name or the ARN of the event bus. */
  readonly bus: string;
  readonly source: string;
  readonly stage: string;
  readonly putEvent: PutEvent;
}

/**
 * Sends the event UserConfirmed. Cognito also calls the trigger after a password reset, which confirms nobody. A consumer can receive an
 * event twice, because Cognito repeats a call that takes too long, and so does EventBridge.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-post-confirmation.html
 */
export const postConfirmation = async (
  event: PostConfirmationTriggerEvent,
  settings: ConfirmationSettings,
): Promise<PostConfirmationTriggerEvent> => {
  if (event.triggerSource === 'PostConfirmation_ConfirmSignUp') await settings.putEvent(userConfirmed(event, settings));
  return event;
};

const userConfirmed = (event: PostConfirmationTriggerEvent, settings: ConfirmationSettings): BusEvent => {
  const { userPoolId, callerContext, request } = event;
  const { bus, source, stage, confirmedDetail } = settings;
  const detail = { stage, userPoolId, clientId: callerContext.clientId, sub: request.userAttributes.sub };
  return {
    Source: source,
    DetailType: 'UserConfirmed',
    Detail: JSON.stringify({ ...confirmedDetail?.(event), ...detail }),
    EventBusName: bus,
  };
};
