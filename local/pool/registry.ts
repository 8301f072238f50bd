import * as model from '@aws-sdk/client-cognito-identity-provider';
import type { StaticOperationSchema } from '@smithy/types';
import type { Cognito } from './cognito.ts';
import { ConfirmSignUp } from './operations/ConfirmSignUp.ts';
import { CreateUserPool } from './operations/CreateUserPool.ts';
import { CreateUserPoolClient } from './operations/CreateUserPoolClient.ts';
import { GetUser } from './operations/GetUser.ts';
import { InitiateAuth } from './operations/InitiateAuth.ts';
import { ResendConfirmationCode } from './operations/ResendConfirmationCode.ts';
import { SignUp } from './operations/SignUp.ts';

interface Registered {
  shape: StaticOperationSchema;
  // `never`: each takes its own input, which is checked against `shape` before it is called.
  run: (input: never, cognito: Cognito) => object | Promise<object>;
}

/** Public, or authorized by an access token: "Amazon Cognito doesn't evaluate IAM policies in requests". */
export const unsigned: Record<string, Registered> = {
  ConfirmSignUp: { shape: model.ConfirmSignUp$, run: ConfirmSignUp },
  GetUser: { shape: model.GetUser$, run: GetUser },
  InitiateAuth: { shape: model.InitiateAuth$, run: InitiateAuth },
  ResendConfirmationCode: { shape: model.ResendConfirmationCode$, run: ResendConfirmationCode },
  SignUp: { shape: model.SignUp$, run: SignUp },
};

/** For those who hold AWS credentials: https://docs.aws.amazon.com/cognito/latest/developerguide/authentication-flows-public-server-side.html#user-pool-apis-auth-unauth */
export const signed: Record<string, Registered> = {
  CreateUserPool: { shape: model.CreateUserPool$, run: CreateUserPool },
  CreateUserPoolClient: { shape: model.CreateUserPoolClient$, run: CreateUserPoolClient },
};
