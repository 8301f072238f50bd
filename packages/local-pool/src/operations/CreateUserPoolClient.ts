import type {
  CreateUserPoolClientCommandInput,
  CreateUserPoolClientCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { createAppClient } from '../pools/createClient.ts';
import { describeClient } from '../pools/describeClient.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html */
export const CreateUserPoolClient: Operation<CreateUserPoolClientCommandInput, CreateUserPoolClientCommandOutput> = (
  input,
  cognito,
) => ({ UserPoolClient: describeClient(createAppClient(cognito, input)) });
