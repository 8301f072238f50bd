import type {
  CreateUserPoolCommandInput,
  CreateUserPoolCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { describePool } from '../pools/describePool.ts';
import { createUserPool } from '../pools/userPool.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPool.html */
export const CreateUserPool: Operation<CreateUserPoolCommandInput, CreateUserPoolCommandOutput> = (input, cognito) => ({
  UserPool: describePool(cognito, createUserPool(cognito, input)),
});
