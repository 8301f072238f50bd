import {
  createCustomMessage,
  createPostConfirmation,
  createPreSignUp,
  createPreTokenGeneration,
  createUserMigration,
} from './handlers.ts';
import { languages } from './messages/languages.ts';
import { readTriggers, type TriggerName } from './names.ts';
import type { PutEvent } from './postConfirmation.ts';
import { readConfirmationOptions, readMessageOptions, readSignUpSettings } from './settings.ts';
import { type TriggerLog, writeTriggerLog } from './triggerLog.ts';

/** A trigger's handler, which takes Cognito's event and returns it with a response, or throws a `Refusal`. */
export type TriggerHandler = (event: object) => Promise<object>;

interface Services {
  readonly putEvent: PutEvent;
  readonly log?: TriggerLog;
}

/** Returns the handlers that TRIGGERS switches on, for a pool that calls them in its own process. @throws one line on malformed options */
export const createTriggers = (
  env: Readonly<Record<string, string | undefined>>,
  { putEvent, log = writeTriggerLog }: Services,
): Readonly<Partial<Record<TriggerName, TriggerHandler>>> => {
  const create = {
    customMessage: () => createCustomMessage({ ...readMessageOptions(env), languages }, log),
    preSignUp: () => createPreSignUp(readSignUpSettings(env, log)),
    preTokenGeneration: () => createPreTokenGeneration(log),
    postConfirmation: () => createPostConfirmation({ ...readConfirmationOptions(env), putEvent }, log),
    userMigration: () => createUserMigration(log),
  } satisfies Record<TriggerName, () => unknown>;
  // Safe: a pool calls each handler with the trigger's own event.
  return Object.fromEntries(readTriggers(env).map((name) => [name, create[name]() as TriggerHandler]));
};
