import type { ChallengeNameType, InitiateAuthCommandOutput } from '@aws-sdk/client-cognito-identity-provider';
import type { Cognito, Result } from '../cognito.ts';
import type { ChallengeName } from './challengeNames.ts';
import { type Caller, createChallenge } from './challenges.ts';

export type SignInResult = Result<InitiateAuthCommandOutput>;

interface NewChallenge {
  name: ChallengeNameType & ChallengeName;
  session?: string | undefined;
  parameters: Record<string, string>;
  code?: string;
  options?: string[];
  isFirstFactor?: boolean;
}

/** Returns a challenge. It contains the real username, which clients must send with the answer in place of an alias. */
export const startChallenge = (
  cognito: Cognito,
  caller: Caller,
  { parameters, ...challenge }: NewChallenge,
): SignInResult => ({
  ChallengeName: challenge.name,
  ChallengeParameters: { USER_ID_FOR_SRP: caller.user.username, ...parameters },
  Session: createChallenge(cognito, caller, challenge),
});
