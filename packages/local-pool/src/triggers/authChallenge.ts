import type {
  CreateAuthChallengeTriggerEvent,
  DefineAuthChallengeTriggerEvent,
  VerifyAuthChallengeResponseTriggerEvent,
} from 'aws-lambda';
import type { Cognito } from '../cognito.ts';
import { CognitoError } from '../cognitoError.ts';
import type { Caller } from '../signIn/challenges.ts';
import { toSignInMembers } from './authentication.ts';
import { callTrigger, readBoolean, readText, readTextMap } from './callTrigger.ts';
import { toClientMetadata } from './metadata.ts';
import type { TriggerHandler, TriggerName } from './triggers.ts';

/** The result of one challenge of a custom sign-in: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-define-auth-challenge.html */
export interface ChallengeResult {
  challengeName: 'SRP_A' | 'PASSWORD_VERIFIER' | 'CUSTOM_CHALLENGE';
  challengeResult: boolean;
  challengeMetadata?: string | undefined;
}

interface NextStep {
  challengeName: string | undefined;
  issuesTokens: boolean;
  isFailed: boolean;
}

/** A challenge, and what its answer is compared with. */
export interface CustomChallenge {
  publicParameters: Record<string, string>;
  privateParameters: Record<string, string>;
  metadata: string | undefined;
}

/** The exception: https://github.com/floci-io/floci/pull/1484. Guess: the message. */
const requireHandler = <Event>(handler: TriggerHandler<Event> | undefined): TriggerHandler<Event> => {
  if (!handler)
    throw new CognitoError(
      'InvalidUserPoolConfigurationException',
      'Custom auth lambda trigger is not configured for the user pool.',
    );
  return handler;
};

const toMembers = (cognito: Cognito, caller: Caller, name: TriggerName) => {
  const { common, ...request } = toSignInMembers(caller);
  return { common, request: { ...request, ...toClientMetadata(cognito.requester, name) } };
};

/** Asks the trigger for the next step after the results of a sign-in. */
export const defineAuthChallenge = async (
  cognito: Cognito,
  caller: Caller,
  session: ChallengeResult[],
): Promise<NextStep> => {
  const { common, request } = toMembers(cognito, caller, 'DefineAuthChallenge');
  const response = await callTrigger(cognito, {
    name: 'DefineAuthChallenge',
    handler: requireHandler(cognito.triggers.DefineAuthChallenge),
    event: {
      ...common,
      triggerSource: 'DefineAuthChallenge_Authentication',
      request: { ...request, session },
      response: { challengeName: null, issueTokens: null, failAuthentication: null },
      // Safe: the members are null in real events, which the type does not say.
    } as unknown as DefineAuthChallengeTriggerEvent,
  });
  return {
    challengeName: readText(response, 'challengeName'),
    issuesTokens: readBoolean(response, 'issueTokens'),
    isFailed: readBoolean(response, 'failAuthentication'),
  };
};

/** Asks the trigger for a challenge: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-create-auth-challenge.html */
export const createAuthChallenge = async (
  cognito: Cognito,
  caller: Caller,
  session: ChallengeResult[],
): Promise<CustomChallenge> => {
  const { common, request } = toMembers(cognito, caller, 'CreateAuthChallenge');
  const response = await callTrigger(cognito, {
    name: 'CreateAuthChallenge',
    handler: requireHandler(cognito.triggers.CreateAuthChallenge),
    event: {
      ...common,
      triggerSource: 'CreateAuthChallenge_Authentication',
      request: { ...request, challengeName: 'CUSTOM_CHALLENGE', session },
      response: { publicChallengeParameters: null, privateChallengeParameters: null, challengeMetadata: null },
      // Safe: as above.
    } as unknown as CreateAuthChallengeTriggerEvent,
  });
  return {
    publicParameters: readTextMap(response.publicChallengeParameters),
    privateParameters: readTextMap(response.privateChallengeParameters),
    metadata: readText(response, 'challengeMetadata'),
  };
};

/** Asks the trigger whether an answer is correct: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-verify-auth-challenge-response.html */
export const verifyAuthChallenge = async (
  cognito: Cognito,
  caller: Caller,
  { privateParameters, answer }: Pick<CustomChallenge, 'privateParameters'> & { answer: string },
): Promise<boolean> => {
  const { common, request } = toMembers(cognito, caller, 'VerifyAuthChallengeResponse');
  const response = await callTrigger(cognito, {
    name: 'VerifyAuthChallengeResponse',
    handler: requireHandler(cognito.triggers.VerifyAuthChallengeResponse),
    event: {
      ...common,
      triggerSource: 'VerifyAuthChallengeResponse_Authentication',
      request: { ...request, privateChallengeParameters: privateParameters, challengeAnswer: answer },
      response: { answerCorrect: null },
      // Safe: as above.
    } as unknown as VerifyAuthChallengeResponseTriggerEvent,
  });
  return readBoolean(response, 'answerCorrect');
};
