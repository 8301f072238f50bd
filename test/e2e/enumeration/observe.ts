import type { Answer, Api } from '../../support/api.ts';
import { documentOf } from '../../support/document.ts';
import { toChallengeForm } from './choice.ts';
import type { Call } from './steps.ts';
import type { Subject } from './subject.ts';

/** The headers that differ in each response. */
const OF_EACH_REQUEST = ['date', 'x-amz-apigw-id', 'x-amzn-requestid', 'x-amzn-trace-id', 'x-request-id'];

/** Replaces the digits, which are random, but keeps the version. */
const toForm = (uuid: string): string => uuid.replace(/[\da-f]/g, (digit, at) => (at === 14 ? digit : 'x'));

const isChallenge = ({ session, username }: Answer): boolean => Boolean(session && username);

const comparable = (answer: Answer, subject: Subject, namesSub: boolean): Answer => ({
  ...(isChallenge(answer) ? toChallengeForm(answer, subject, toForm) : answer),
  ...(answer.userSub ? { userSub: toForm(answer.userSub) } : {}),
  ...(namesSub && answer.codeDelivery
    ? { codeDelivery: { ...answer.codeDelivery, destination: answer.codeDelivery.destination.slice(1) } }
    : {}),
});

/** Returns everything that a client sees of a call, and the number of calls to Cognito, which shows in the time. */
export const observe = async (api: Api, { field, input, namesSub }: Call, subject: Subject) => {
  const response = await api.post({ query: documentOf(field), variables: { input: input(subject) } });
  // Safe: a GraphQL response.
  const { data, errors } = (await response.json()) as { data?: Record<string, Answer>; errors?: unknown };
  const answer = data?.[field];
  if (answer?.userSub) subject.sub = answer.userSub;
  if (answer && isChallenge(answer)) subject.challenge = answer;
  return {
    status: response.status,
    headers: [...response.headers].filter(
      ([name]) => !OF_EACH_REQUEST.includes(name) && !(answer?.options && name === 'content-length'),
    ),
    errors,
    answer: answer && comparable(answer, subject, namesSub),
    cognitoCalls: api.requests().at(-1)?.cognitoRequestIds.length,
  };
};
