import type {
  AdminRespondToAuthChallengeCommandInput,
  AdminRespondToAuthChallengeCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { findPoolClient } from '../pools/appClient.ts';
import { findPool } from '../pools/userPool.ts';
import { respond } from '../signIn/answers/respond.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminRespondToAuthChallenge.html */
export const AdminRespondToAuthChallenge: Operation<
  AdminRespondToAuthChallengeCommandInput,
  AdminRespondToAuthChallengeCommandOutput
> = async (input, cognito) => {
  const { UserPoolId = '', ClientId = '', ChallengeName: name = '', Session: session } = input;
  const app = { pool: findPool(cognito, UserPoolId), client: findPoolClient(cognito, UserPoolId, ClientId) };
  return respond(cognito, app, { name, session, responses: input.ChallengeResponses ?? {} });
};
