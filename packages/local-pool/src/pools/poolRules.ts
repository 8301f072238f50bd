import type { CreateUserPoolCommandInput } from '@aws-sdk/client-cognito-identity-provider';
import { invalidParameterError } from '../cognitoError.ts';
import { listPoolFactors } from '../mfa/factors.ts';
import { checkSignInPolicy } from './signInPolicy.ts';
import type { UserPool } from './userPool.ts';

/** The message is Cognito's. */
const checkVerificationSettings = ({
  AutoVerifiedAttributes = [],
  UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: before = [] } = {},
}: UserPool['settings']): void => {
  if (!before.every((name) => AutoVerifiedAttributes.includes(name)))
    throw invalidParameterError(
      'All attributes in AttributesRequireVerificationBeforeUpdate must exist in AutoVerifiedAttributes.',
    );
};

/**
 * "When you supply both parameters with either choice, Amazon Cognito returns an error":
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPool.html
 * Guess: the message.
 */
const checkMessageTemplate = ({ VerificationMessageTemplate: template }: UserPool['settings']): void => {
  if (template?.EmailMessage !== undefined && template.EmailMessageByLink !== undefined)
    throw invalidParameterError('Only one of EmailMessage and EmailMessageByLink can be set.');
};

/** Checks the rules that hold when a pool is created and when it is updated. */
export const checkPoolSettings = (pool: UserPool): void => {
  checkVerificationSettings(pool.settings);
  checkMessageTemplate(pool.settings);
  checkSignInPolicy(pool);
  // The message, which also comes if only another factor was meant: https://github.com/aws/aws-cdk/issues/12075
  if (
    pool.settings.MfaConfiguration !== undefined &&
    pool.settings.MfaConfiguration !== 'OFF' &&
    listPoolFactors(pool).length === 0
  )
    throw invalidParameterError(
      'SMS configuration and Auto verification for phone_number are required when MFA is required/optional',
    );
};

/** Only a new pool can be named in another way, so an update does not check this. */
export const checkNames = ({ UsernameAttributes, AliasAttributes }: Partial<CreateUserPoolCommandInput>): void => {
  if (UsernameAttributes?.length && AliasAttributes?.length)
    throw invalidParameterError('Only one of the aliasAttributes or usernameAttributes can be set in a user pool.');
};
