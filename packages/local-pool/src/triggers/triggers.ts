import type {
  CreateAuthChallengeTriggerEvent,
  CustomMessageTriggerEvent,
  DefineAuthChallengeTriggerEvent,
  PostAuthenticationTriggerEvent,
  PostConfirmationTriggerEvent,
  PreAuthenticationTriggerEvent,
  PreSignUpTriggerEvent,
  PreTokenGenerationTriggerEvent,
  PreTokenGenerationV2TriggerEvent,
  UserMigrationTriggerEvent,
  VerifyAuthChallengeResponseTriggerEvent,
} from 'aws-lambda';

/** The event of each trigger, by the trigger's name in LambdaConfig. */
export interface TriggerEvents {
  PreSignUp: PreSignUpTriggerEvent;
  PostConfirmation: PostConfirmationTriggerEvent;
  PreAuthentication: PreAuthenticationTriggerEvent;
  PostAuthentication: PostAuthenticationTriggerEvent;
  CustomMessage: CustomMessageTriggerEvent;
  PreTokenGeneration: PreTokenGenerationTriggerEvent;
  UserMigration: UserMigrationTriggerEvent;
  DefineAuthChallenge: DefineAuthChallengeTriggerEvent;
  CreateAuthChallenge: CreateAuthChallengeTriggerEvent;
  VerifyAuthChallengeResponse: VerifyAuthChallengeResponseTriggerEvent;
}

export type TriggerName = keyof TriggerEvents;

/** A Lambda's handler. It returns the event, with its response. If it throws, the request is rejected with its message. */
export type TriggerHandler<Event> = (event: Event) => Promise<unknown>;

/**
 * The triggers of all pools, by their names in LambdaConfig:
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_LambdaConfigType.html
 */
export type Triggers = {
  [Name in TriggerName]?: TriggerHandler<TriggerEvents[Name]> | undefined;
} & {
  /** In place of `PreTokenGeneration`, for events of a newer version, which can also change access tokens. */
  PreTokenGenerationConfig?:
    | { LambdaVersion: 'V2_0' | 'V3_0'; handler: TriggerHandler<PreTokenGenerationV2TriggerEvent> }
    | undefined;
};

/** Cognito's wait for an answer, and the number of calls: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html */
export const TRIGGER_MILLISECONDS = 5000;
export const TRIGGER_CALLS = 3;
