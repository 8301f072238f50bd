import type { Triggers } from '../../src/server.ts';
import { respondWith } from '../triggerHandlers.ts';

/** Asks one question, after the password if the client begins with it. */
export const askQuestion: Triggers = {
  DefineAuthChallenge: async (event) => {
    const { challengeName, challengeResult } = event.request.session.at(-1) ?? {};
    const isAnswered = challengeName === 'CUSTOM_CHALLENGE';
    return respondWith({
      challengeName: challengeName === 'SRP_A' ? 'PASSWORD_VERIFIER' : 'CUSTOM_CHALLENGE',
      issueTokens: isAnswered && challengeResult,
      failAuthentication: isAnswered && !challengeResult,
    })(event);
  },
  CreateAuthChallenge: respondWith({
    publicChallengeParameters: { question: 'the answer' },
    privateChallengeParameters: { answer: '42' },
  }),
  VerifyAuthChallengeResponse: async (event) => {
    const { challengeAnswer, privateChallengeParameters } = event.request;
    return respondWith({ answerCorrect: challengeAnswer === privateChallengeParameters.answer })(event);
  },
};
