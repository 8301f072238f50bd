import { createHash, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { decodeChallengeSession } from '../../../src/resolvers/signIn/challengeSession.ts';
import type { Answer } from '../../support/api.ts';
import { ATTACKERS_PASSWORD, type Call, type Step, signIn, wait } from './steps.ts';
import type { Subject } from './subject.ts';

// Sign-in by choice. Only the attacker's answers are wrong: the challenges themselves are Cognito's.

const METHODS = ['PASSKEY', 'EMAIL_CODE', 'SMS_CODE'] as const;

const call = (field: string, title: string, input: Call['input']): Call => ({
  kind: 'call',
  field,
  times: 1,
  input,
  namesSub: false,
  toString: () => `${field} ${title}`,
});

const times = (count: number, each: Call): Call => ({
  ...each,
  times: count,
  toString: () => `${each} ${count} times`,
});

const NAMES = [(email: string) => email, (email: string) => email.toUpperCase()] as const;

/** Twice, because the challenges of a name must not change. */
const start = (method: string | null) =>
  fc.constantFrom(...NAMES).map((toName) =>
    times(
      2,
      call('startSignIn', `with ${method}`, ({ email }) => ({ username: toName(email), method })),
    ),
  );

/** The session of the newest challenge. Fields reject the session of a challenge that is not theirs. */
const newest = ({ email, challenge }: Subject) => ({
  username: challenge?.username ?? email,
  session: challenge?.session ?? 'none',
});

const select = fc.constantFrom('PASSWORD', ...METHODS).map((method) =>
  call('selectSignInMethod', method, (subject) => ({
    ...newest(subject),
    method,
    ...(method === 'PASSWORD' ? { password: ATTACKERS_PASSWORD } : {}),
  })),
);

const verify = call('verify', 'with a wrong code', (subject) => ({ ...newest(subject), code: 'wrong' }));

const base64url = (data: string | Buffer) => Buffer.from(data).toString('base64url');

/** An assertion in which everything but the signature is right. */
const forgeAssertion = ({ challenge, rpId = '', allowCredentials = [] }: Answer['options']) => {
  const id = allowCredentials[0]?.id ?? 'AAAA';
  const clientData = { type: 'webauthn.get', challenge, origin: 'http://localhost:5173', crossOrigin: false };
  const flagsAndCounter = Buffer.from([5, 0, 0, 0, 9]);
  return {
    id,
    rawId: id,
    type: 'public-key',
    clientExtensionResults: {},
    response: {
      clientDataJSON: base64url(JSON.stringify(clientData)),
      authenticatorData: base64url(Buffer.concat([createHash('sha256').update(rpId).digest(), flagsAndCounter])),
      signature: base64url(randomBytes(64)),
    },
  };
};

const answerPasskey = call('answerPasskeyChallenge', 'with a forged signature', (subject) => ({
  ...newest(subject),
  credential: forgeAssertion(subject.challenge?.options ?? {}),
}));

const repeated = (each: fc.Arbitrary<Call>): fc.Arbitrary<Call> =>
  fc.tuple(each, fc.constantFrom(1, 1, 7)).map(([answer, count]) => times(count, answer));

/** The answer to each start's challenge, if the account has the method. */
const answers = {
  '': select,
  PASSKEY: fc.constant(answerPasskey),
  EMAIL_CODE: fc.constant(verify),
  SMS_CODE: fc.constant(verify),
};

/** Starts a sign-in and answers its challenges, wrongly or, after a choice, with the next challenge. */
const attempt: fc.Arbitrary<Step[]> = fc
  .constantFrom(null, ...METHODS)
  .chain((method) =>
    fc.tuple(
      start(method),
      repeated(answers[method ?? '']),
      fc.array(fc.oneof(signIn, repeated(fc.oneof(...Object.values(answers)))), { maxLength: 3 }),
    ),
  )
  .map(([first, answer, others]) => [first, answer, ...others]);

export const stepsByChoice: fc.Arbitrary<Step[]> = fc
  .array(fc.oneof({ weight: 4, arbitrary: attempt }, fc.tuple(wait)), { minLength: 1, maxLength: 3 })
  .map((steps) => steps.flat());

/** Returns what must be the same each time that a sign-in of the same name starts with the same method. */
export const toStablePart = ({ session: _, options, ...rest }: Answer): object => ({
  ...rest,
  ...(options ? { options: { ...options, challenge: undefined } } : {}),
});

const isText = (value: unknown): boolean => typeof value === 'string' && /^[\w-]+$/.test(value);

/** Replaces what differs between two accounts by its form: random IDs, the digits of a phone number, and the session's content. */
export const toChallengeForm = (answer: Answer, { email }: Subject, toForm: (uuid: string) => string): Answer => {
  const { session, username, options, delivery } = answer;
  const decoded = decodeChallengeSession(session ?? '');
  return {
    ...answer,
    username: toForm(username),
    session: decoded && {
      ...decoded,
      username: toForm(decoded.username),
      session: decoded.session.replaceAll(/[\w-]/g, 'x'),
      account: decoded.account.toLowerCase() === email,
    },
    ...(delivery ? { delivery: { ...delivery, destination: delivery.destination.replace(/\d{4}$/, 'dddd') } } : {}),
    ...(options ? { options: toOptionsForm(options) } : {}),
  };
};

/** Authenticators differ in the length of their IDs, and in the transports. */
const toOptionsForm = ({ challenge, allowCredentials, ...options }: Answer['options']) => ({
  ...options,
  challenge: String(challenge).replaceAll(/[\w-]/g, 'x'),
  allowCredentials: allowCredentials.map(({ id, transports, ...credential }: Answer['options']) => ({
    ...credential,
    id: isText(id),
    transports: transports.every(isText),
  })),
});
