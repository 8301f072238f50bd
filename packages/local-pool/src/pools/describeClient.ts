import type { UserPoolClientType } from '@aws-sdk/client-cognito-identity-provider';
import type { AppClient } from './appClient.ts';

/** What AWS returns of a client that is created with a name alone: https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/cognitoidp/user_pool_client_test.go */
const DEFAULTS = {
  AllowedOAuthFlowsUserPoolClient: false,
  AuthSessionValidity: 3,
  EnablePropagateAdditionalUserContextData: false,
  EnableTokenRevocation: true,
} satisfies UserPoolClientType;

const UNITS = { AccessToken: 'hours', IdToken: 'hours', RefreshToken: 'days' } as const;

/**
 * Units that a request leaves out have their defaults. Guess: without any units, the structure is empty.
 */
export const describeClient = (client: AppClient): UserPoolClientType => {
  const { id, poolId, secret, createdAt, modifiedAt, settings } = client;
  const { RefreshTokenValidity, TokenValidityUnits: units } = settings;
  return {
    ...DEFAULTS,
    ...settings,
    // "You can't set RefreshTokenValidity to 0. If you do, Amazon Cognito overrides the value with the default value of 30 days":
    // https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html
    RefreshTokenValidity: RefreshTokenValidity || 30,
    TokenValidityUnits: units ? { ...UNITS, ...units } : {},
    ClientId: id,
    UserPoolId: poolId,
    ...(secret === undefined ? {} : { ClientSecret: secret }),
    CreationDate: new Date(createdAt),
    LastModifiedDate: new Date(modifiedAt),
  };
};
