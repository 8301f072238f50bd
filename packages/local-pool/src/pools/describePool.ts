import type { UserPoolDescriptionType, UserPoolType } from '@aws-sdk/client-cognito-identity-provider';
import type { Cognito } from '../cognito.ts';
import { getPasswordPolicy } from '../passwords/passwordPolicy.ts';
import { describeTriggers } from '../triggers/event.ts';
import { describePoolDomain } from './poolDomain.ts';
import { toPoolArn } from './poolTags.ts';
import { describeSchema } from './schemaAttributes.ts';
import { allowedFirstFactors } from './signInPolicy.ts';
import type { UserPool } from './userPool.ts';

/** What AWS returns of a pool that is created with a name alone: https://docs.aws.amazon.com/cli/latest/reference/cognito-idp/create-user-pool.html#examples and https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserPoolType.html */
const DEFAULTS = {
  MfaConfiguration: 'OFF',
  UserPoolTags: {},
  UserPoolTier: 'ESSENTIALS',
  DeletionProtection: 'INACTIVE',
} satisfies UserPoolType;

const countUsers = ({ database }: Cognito, poolId: string): number =>
  database.get<{ count: number }>('SELECT count(*) AS count FROM users WHERE pool_id = :poolId', { poolId })?.count ??
  0;

const describeDates = ({ createdAt, modifiedAt }: UserPool) => ({
  CreationDate: new Date(createdAt),
  LastModifiedDate: new Date(modifiedAt),
});

export const describePool = (cognito: Cognito, pool: UserPool): UserPoolType => {
  const { Schema, ...settings } = pool.settings;
  return {
    ...DEFAULTS,
    ...settings,
    LambdaConfig: { ...settings.LambdaConfig, ...describeTriggers(cognito) },
    Id: pool.id,
    Arn: toPoolArn(pool.id),
    ...describePoolDomain(cognito, pool.id),
    ...describeDates(pool),
    EstimatedNumberOfUsers: countUsers(cognito, pool.id),
    Policies: {
      PasswordPolicy: getPasswordPolicy(pool),
      SignInPolicy: { AllowedFirstAuthFactors: allowedFirstFactors(pool) },
    },
    SchemaAttributes: describeSchema(Schema),
    EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT', ...settings.EmailConfiguration },
    VerificationMessageTemplate: { DefaultEmailOption: 'CONFIRM_WITH_CODE', ...settings.VerificationMessageTemplate },
    AdminCreateUserConfig: {
      AllowAdminCreateUserOnly: false,
      UnusedAccountValidityDays: getPasswordPolicy(pool).TemporaryPasswordValidityDays,
      ...settings.AdminCreateUserConfig,
    },
  };
};

/** Returns the members of ListUserPools. */
export const summarizePool = (pool: UserPool): UserPoolDescriptionType => ({
  Id: pool.id,
  Name: pool.settings.Name,
  LambdaConfig: pool.settings.LambdaConfig ?? {},
  ...describeDates(pool),
});
