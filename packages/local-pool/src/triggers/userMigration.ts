import type { UserMigrationTriggerEvent } from 'aws-lambda';
import type { Cognito } from '../cognito.ts';
import type { AppClient } from '../pools/appClient.ts';
import type { UserPool } from '../pools/userPool.ts';
import {
  callTrigger,
  readBoolean,
  readText,
  readTextMap,
  readTexts,
  unrecognizableOutputError,
} from './callTrigger.ts';
import { toCommonMembers } from './event.ts';
import { toClientMetadata, toValidationData } from './metadata.ts';

export interface MigrationRequest {
  /** The name that was typed. */
  name: string;
  /** Undefined if the user has forgotten it. */
  password: string | undefined;
}

/** What the trigger knows of the user. */
export interface MigratedUser {
  attributes: Record<string, string>;
  status: 'CONFIRMED' | 'RESET_REQUIRED' | 'FORCE_CHANGE_PASSWORD' | undefined;
  isInvited: boolean;
  media: string[];
  forcesAlias: boolean;
  usesSmsMfa: boolean;
}

const STATUSES = ['CONFIRMED', 'RESET_REQUIRED', 'FORCE_CHANGE_PASSWORD'] as const;

/** Guess: other statuses are not recognized. */
const readStatus = (response: Record<string, unknown>): MigratedUser['status'] => {
  const text = readText(response, 'finalUserStatus');
  const status = STATUSES.find((each) => each === text);
  if (text !== undefined && status === undefined) throw unrecognizableOutputError();
  return status;
};

/**
 * Asks the trigger for a user whom the pool does not know. Undefined without a trigger, and if it returns no attributes, which are
 * required: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-migrate-user.html
 */
export const askForUser = async (
  cognito: Cognito,
  app: { pool: UserPool; client: AppClient },
  { name, password }: MigrationRequest,
): Promise<MigratedUser | undefined> => {
  const { UserMigration: handler } = cognito.triggers;
  if (!handler) return undefined;
  const event = {
    ...toCommonMembers(app, name),
    triggerSource: password === undefined ? 'UserMigration_ForgotPassword' : 'UserMigration_Authentication',
    request: {
      ...(password === undefined ? {} : { password }),
      validationData: toValidationData(cognito.requester),
      ...toClientMetadata(cognito.requester, 'UserMigration'),
    },
    response: {
      userAttributes: null,
      forceAliasCreation: null,
      finalUserStatus: null,
      messageAction: null,
      desiredDeliveryMediums: null,
      enableSMSMFA: null,
    },
    // Safe: the members are null in real events, which the type does not say.
  } as unknown as UserMigrationTriggerEvent;
  const response = await callTrigger(cognito, { name: 'UserMigration', handler, event });
  const attributes = readTextMap(response.userAttributes);
  if (Object.keys(attributes).length === 0) return undefined;
  return {
    attributes,
    status: readStatus(response),
    isInvited: readText(response, 'messageAction') !== 'SUPPRESS',
    media: readTexts(response.desiredDeliveryMediums),
    forcesAlias: readBoolean(response, 'forceAliasCreation'),
    usesSmsMfa: readBoolean(response, 'enableSMSMFA'),
  };
};
