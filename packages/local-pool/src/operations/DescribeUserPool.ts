import type {
  DescribeUserPoolCommandInput,
  DescribeUserPoolCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { describePool } from '../pools/describePool.ts';
import { findPool } from '../pools/userPool.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DescribeUserPool.html */
export const DescribeUserPool: Operation<DescribeUserPoolCommandInput, DescribeUserPoolCommandOutput> = (
  { UserPoolId = '' },
  cognito,
) => ({ UserPool: describePool(cognito, findPool(cognito, UserPoolId)) });
