import { randomUUID } from 'node:crypto';
import type { AuthEventType, FeedbackValueType } from '@aws-sdk/client-cognito-identity-provider';
import type { Cognito } from '../cognito.ts';
import { CognitoError } from '../cognitoError.ts';
import { findPool, type UserPool } from '../pools/userPool.ts';
import { toDeviceType } from '../tokens/deviceType.ts';

interface SignInEvent {
  response: 'Pass' | 'Fail';
  createdAt: number;
  address: string;
  deviceName: string;
  feedback?: { value: FeedbackValueType; date: number } | undefined;
}

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserPoolAddOnsType.html */
const assessesRisk = ({ settings }: UserPool): boolean =>
  (settings.UserPoolAddOns?.AdvancedSecurityMode ?? 'OFF') !== 'OFF';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminListUserAuthEvents.html. Guess: the message. */
export const checkAssessesRisk = (pool: UserPool): void => {
  if (!assessesRisk(pool))
    throw new CognitoError('UserPoolAddOnNotEnabledException', 'Threat protection is not enabled for the user pool.');
};

interface Key {
  poolId: string;
  username: string;
}

/** Records a sign-in, successful or not, if the pool has threat protection. Names that no user has are not recorded. */
export const recordSignIn = (cognito: Cognito, { poolId, username }: Key, response: SignInEvent['response']): void => {
  const { database, requester, now } = cognito;
  if (!assessesRisk(findPool(cognito, poolId))) return;
  const data: SignInEvent = {
    response,
    createdAt: now(),
    address: requester?.address ?? '',
    deviceName: toDeviceType(requester?.userAgent ?? ''),
  };
  database.run(
    `INSERT INTO sign_in_events (id, pool_id, username, data)
     SELECT :id, :poolId, :username, :data FROM users WHERE pool_id = :poolId AND username = :username`,
    { id: randomUUID(), poolId, username, data: JSON.stringify(data) },
  );
};

export interface EventRow {
  position: number;
  id: string;
  data: string;
}

/** Returns the user's events, newest first, from the one before `before` on. One more than `limit` if there are more. */
export const listSignIns = (
  { database }: Cognito,
  { poolId, username }: Key,
  { before, limit }: { before: number; limit: number },
): EventRow[] =>
  database.all<EventRow>(
    `SELECT rowid AS position, id, data FROM sign_in_events
     WHERE pool_id = :poolId AND username = :username AND rowid < :before ORDER BY rowid DESC LIMIT :limit + 1`,
    { poolId, username, before, limit },
  );

/**
 * The pool assesses no risk, so every event has none.
 * Guess: an event without a challenge list. The pool does not record which factor was asked for.
 */
export const describeSignIn = ({ id, data }: EventRow): AuthEventType => {
  // Safe: recordSignIn and addFeedback wrote it.
  const event: SignInEvent = JSON.parse(data);
  const { feedback } = event;
  return {
    EventId: id,
    EventType: 'SignIn',
    CreationDate: new Date(event.createdAt),
    EventResponse: event.response,
    EventRisk: { RiskDecision: 'NoRisk', CompromisedCredentialsDetected: false },
    EventContextData: { IpAddress: event.address, DeviceName: event.deviceName },
    ...(feedback
      ? {
          EventFeedback: { FeedbackValue: feedback.value, Provider: 'Admin', FeedbackDate: new Date(feedback.date) },
        }
      : {}),
  };
};

/** Guess: the exception and the message for an event that the user does not have. */
export const addFeedback = (
  cognito: Cognito,
  { poolId, username }: Key,
  { id, value }: { id: string; value: FeedbackValueType },
): void => {
  const feedback = JSON.stringify({ value, date: cognito.now() });
  const changed = cognito.database.run(
    `UPDATE sign_in_events SET data = json_set(data, '$.feedback', json(:feedback))
     WHERE id = :id AND pool_id = :poolId AND username = :username`,
    { id, poolId, username, feedback },
  );
  if (changed === 0) throw new CognitoError('ResourceNotFoundException', 'Event does not exist.');
};
