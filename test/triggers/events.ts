import type {
  CustomMessageTriggerEvent,
  PostConfirmationTriggerEvent,
  PreSignUpTriggerEvent,
  PreTokenGenerationV2TriggerEvent,
  UserMigrationTriggerEvent,
} from 'aws-lambda';

const base = {
  version: '1',
  region: 'eu-central-1',
  userPoolId: 'eu-central-1_AbC123',
  userName: 'sub',
  callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: 'client' },
};

interface Request {
  readonly userAttributes?: Readonly<Record<string, string>>;
  readonly clientMetadata?: Readonly<Record<string, string>>;
}

// Safe casts: the events have the forms of https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html,
// and only their sources are chosen by the tests.

export const messageEvent = (kind: string, { userAttributes = {}, ...rest }: Request = {}): CustomMessageTriggerEvent =>
  ({
    ...base,
    triggerSource: `CustomMessage_${kind}`,
    request: {
      userAttributes: { sub: 'sub', email: 'ada@example.com', ...userAttributes },
      codeParameter: '{####}',
      linkParameter: '{##Click Here##}',
      usernameParameter: kind === 'AdminCreateUser' ? '{username}' : null,
      ...rest,
    },
    response: { smsMessage: null, emailMessage: null, emailSubject: null },
  }) as unknown as CustomMessageTriggerEvent;

export const signUpEvent = (
  source: 'SignUp' | 'ExternalProvider' | 'AdminCreateUser',
  { userAttributes = { email: 'ada@example.com' }, ...rest }: Request = {},
): PreSignUpTriggerEvent =>
  ({
    ...base,
    triggerSource: `PreSignUp_${source}`,
    request: { userAttributes, validationData: null, ...rest },
    response: { autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false },
  }) as unknown as PreSignUpTriggerEvent;

export const tokenEvent = (): PreTokenGenerationV2TriggerEvent =>
  ({
    ...base,
    version: '2',
    triggerSource: 'TokenGeneration_Authentication',
    request: {
      userAttributes: { sub: 'sub', 'custom:plan': 'gold' },
      groupConfiguration: { groupsToOverride: ['staff'], iamRolesToOverride: [], preferredRole: null },
      scopes: ['aws.cognito.signin.user.admin'],
    },
    response: { claimsAndScopeOverrideDetails: null },
  }) as unknown as PreTokenGenerationV2TriggerEvent;

export const confirmationEvent = (source: 'ConfirmSignUp' | 'ConfirmForgotPassword'): PostConfirmationTriggerEvent =>
  ({
    ...base,
    triggerSource: `PostConfirmation_${source}`,
    request: { userAttributes: { sub: 'sub-of-ada', email: 'ada@example.com', name: 'Ada' } },
    response: {},
  }) as PostConfirmationTriggerEvent;

export const migrationEvent = (source: 'Authentication' | 'ForgotPassword'): UserMigrationTriggerEvent =>
  ({
    ...base,
    userName: 'ada@example.com',
    triggerSource: `UserMigration_${source}`,
    request: { password: source === 'Authentication' ? 'hunter2-password' : null, validationData: null },
    response: {
      userAttributes: null,
      forceAliasCreation: null,
      finalUserStatus: null,
      messageAction: null,
      desiredDeliveryMediums: null,
    },
  }) as unknown as UserMigrationTriggerEvent;
