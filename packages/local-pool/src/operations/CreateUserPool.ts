import type {
  CreateUserPoolCommandInput,
  CreateUserPoolCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { newUserPool } from '../pools/newUserPool.ts';
import { describePool } from '../pools/userPool.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPool.html */
export const CreateUserPool: Operation<CreateUserPoolCommandInput, CreateUserPoolCommandOutput> = async (
  input,
  cognito,
) => ({ UserPool: describePool(cognito, await newUserPool(cognito, input)) });
