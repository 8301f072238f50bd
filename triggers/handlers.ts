import type {
  CustomMessageTriggerEvent,
  PostConfirmationTriggerEvent,
  PreSignUpTriggerEvent,
  PreTokenGenerationV2TriggerEvent,
  UserMigrationTriggerEvent,
} from 'aws-lambda';
import { triggers as extension } from '../extensions/triggers.ts';
import { customMessage, type MessageSettings } from './customMessage.ts';
import { guard } from './guard.ts';
import { type ConfirmationSettings, postConfirmation } from './postConfirmation.ts';
import { preSignUp, type SignUpSettings } from './preSignUp.ts';
import { preTokenGeneration } from './preTokenGeneration.ts';
import type { TriggerLog } from './triggerLog.ts';
import { userMigration } from './userMigration.ts';

/** If it fails, Cognito sends the pool's own message. */
export const createCustomMessage = (settings: MessageSettings, log?: TriggerLog) =>
  guard((event: CustomMessageTriggerEvent) => customMessage(event, settings), {
    name: 'customMessage',
    otherwise: 'CONTINUE',
    log,
  });

export const createPreSignUp = (settings: SignUpSettings) =>
  guard((event: PreSignUpTriggerEvent) => preSignUp(event, settings), {
    name: 'preSignUp',
    otherwise: 'REFUSE',
    log: settings.log,
  });

/** If it fails, nobody signs in: tokens without their claims could allow too much, or too little. */
export const createPreTokenGeneration = (log?: TriggerLog, { claims } = extension) =>
  guard((event: PreTokenGenerationV2TriggerEvent) => preTokenGeneration(event, { claims }), {
    name: 'preTokenGeneration',
    otherwise: 'REFUSE',
    log,
  });

/** If it fails, the account is confirmed all the same, so an error would mislead its user. */
export const createPostConfirmation = (settings: ConfirmationSettings, log?: TriggerLog) =>
  guard((event: PostConfirmationTriggerEvent) => postConfirmation(event, settings), {
    name: 'postConfirmation',
    otherwise: 'CONTINUE',
    log,
  });

export const createUserMigration = (log?: TriggerLog, { migrateUser } = extension) =>
  guard((event: UserMigrationTriggerEvent) => userMigration(event, { migrateUser }), {
    name: 'userMigration',
    otherwise: 'REFUSE',
    log,
  });
