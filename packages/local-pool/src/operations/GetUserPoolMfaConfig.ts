import type {
  GetUserPoolMfaConfigCommandInput,
  GetUserPoolMfaConfigCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { describeMfaConfig } from '../pools/mfaConfig.ts';
import { findPool } from '../pools/userPool.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUserPoolMfaConfig.html */
export const GetUserPoolMfaConfig: Operation<GetUserPoolMfaConfigCommandInput, GetUserPoolMfaConfigCommandOutput> = (
  { UserPoolId = '' },
  cognito,
) => describeMfaConfig(findPool(cognito, UserPoolId));
