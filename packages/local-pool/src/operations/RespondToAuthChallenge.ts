import type {
  RespondToAuthChallengeCommandInput,
  RespondToAuthChallengeCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { findClient } from '../pools/appClient.ts';
import { respond } from '../signIn/answers/respond.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RespondToAuthChallenge.html */
export const RespondToAuthChallenge: Operation<
  RespondToAuthChallengeCommandInput,
  RespondToAuthChallengeCommandOutput
> = async (
  { ClientId = '', ChallengeName: name = '', Session: session, ChallengeResponses: responses = {} },
  cognito,
) => respond(cognito, findClient(cognito, ClientId), { name, session, responses });
