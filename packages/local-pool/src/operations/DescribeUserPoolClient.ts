import type {
  DescribeUserPoolClientCommandInput,
  DescribeUserPoolClientCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { findPoolClient } from '../pools/appClient.ts';
import { describeClient } from '../pools/describeClient.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DescribeUserPoolClient.html */
export const DescribeUserPoolClient: Operation<
  DescribeUserPoolClientCommandInput,
  DescribeUserPoolClientCommandOutput
> = ({ UserPoolId = '', ClientId = '' }, cognito) => ({
  UserPoolClient: describeClient(findPoolClient(cognito, UserPoolId, ClientId)),
});
