import type { Requester } from '../cognito.ts';
import type { TriggerName } from './triggers.ts';

const SIGN_IN_STEP: TriggerName[] = [
  'DefineAuthChallenge',
  'CreateAuthChallenge',
  'VerifyAuthChallengeResponse',
  'PostAuthentication',
  'PreTokenGeneration',
  'CustomMessage',
];

/**
 * The triggers that receive an operation's ClientMetadata. The page of each operation lists them, such as
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RespondToAuthChallenge.html
 */
const RECEIVERS: Record<string, TriggerName[]> = {
  SignUp: ['PreSignUp', 'CustomMessage', 'PostConfirmation'],
  ConfirmSignUp: ['PostConfirmation'],
  AdminConfirmSignUp: ['PostConfirmation'],
  ResendConfirmationCode: ['CustomMessage'],
  AdminCreateUser: ['PreSignUp', 'CustomMessage'],
  ForgotPassword: ['PreSignUp', 'CustomMessage', 'UserMigration'],
  ConfirmForgotPassword: ['PostConfirmation'],
  AdminResetUserPassword: ['CustomMessage'],
  UpdateUserAttributes: ['CustomMessage'],
  AdminUpdateUserAttributes: ['CustomMessage'],
  GetUserAttributeVerificationCode: ['CustomMessage'],
  RespondToAuthChallenge: SIGN_IN_STEP,
  AdminRespondToAuthChallenge: [...SIGN_IN_STEP, 'PreSignUp', 'UserMigration'],
  GetTokensFromRefreshToken: ['PreTokenGeneration'],
};

/** "...pass this data to your Lambda function by using the ClientMetadata parameter in": https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-authentication.html */
const VALIDATED_BY_METADATA = ['InitiateAuth', 'AdminInitiateAuth'];

type Data = Record<string, string>;

/** Returns `clientMetadata` of a trigger's event, or nothing if the request has none for it. */
export const toClientMetadata = (requester: Requester | undefined, name: TriggerName): { clientMetadata?: Data } => {
  const { operation = '', clientMetadata } = requester ?? {};
  return clientMetadata && RECEIVERS[operation]?.includes(name) ? { clientMetadata } : {};
};

/** Returns `validationData` of a trigger's event, or null: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-sign-up.html */
export const toValidationData = (requester: Requester | undefined): Data | null => {
  const { operation = '', clientMetadata, validationData } = requester ?? {};
  return (VALIDATED_BY_METADATA.includes(operation) ? clientMetadata : validationData) ?? null;
};
