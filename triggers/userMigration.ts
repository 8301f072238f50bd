import type { UserMigrationTriggerEvent } from 'aws-lambda';
import type { TriggerExtension } from './extension.ts';

/** Cognito waits for 5 s, a cold start included. */
const MILLISECONDS = 4000;

/**
 * Creates a user of the old directory in the pool, with the password of the sign-in. For an unknown user, the answer is empty, which
 * Cognito answers like a wrong password if the app client prevents user existence errors:
 * https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-managing-errors.html
 * @throws a TimeoutError if the old directory takes too long
 */
export const userMigration = async (
  event: UserMigrationTriggerEvent,
  { migrateUser }: Pick<TriggerExtension, 'migrateUser'>,
  milliseconds = MILLISECONDS,
): Promise<UserMigrationTriggerEvent> => {
  if (migrateUser === undefined) return event;
  const isSignIn = event.triggerSource === 'UserMigration_Authentication';
  const signal = AbortSignal.timeout(milliseconds);
  const user = await Promise.race([
    migrateUser({ username: event.userName, password: isSignIn ? event.request.password : undefined, signal }),
    rejectAtAbort(signal),
  ]);
  if (user === undefined) return event;
  const response = {
    ...event.response,
    userAttributes: { ...user.attributes },
    // Otherwise Cognito would ask for a new password, and send an invitation.
    ...(isSignIn ? { finalUserStatus: 'CONFIRMED' as const } : {}),
    messageAction: 'SUPPRESS' as const,
  };
  // Safe: the answer has the event's own type, and TypeScript does not see which of the union it is.
  return { ...event, response } as UserMigrationTriggerEvent;
};

const rejectAtAbort = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
