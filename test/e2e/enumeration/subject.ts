import fc from 'fast-check';
import { encodeChallengeSession } from '../../../src/resolvers/signIn/challengeSession.ts';
import type { Answer } from '../../support/api.ts';

/** One person who is looked for, as the attacker knows them. */
export interface Subject {
  readonly email: string;
  /** The `userSub` of the newest answer, or a made-up one. */
  sub: string;
  /** The newest answer that was a challenge. */
  challenge?: Answer;
}

export const NAMES = {
  email: ({ email }: Subject) => email,
  'email in capitals': ({ email }: Subject) => email.toUpperCase(),
  sub: ({ sub }: Subject) => sub,
  word: ({ email }: Subject) => email.slice(0, 8),
};

/** A session that no pool has issued, for an account that the attacker names. */
export const madeUpSession = (...challenges: readonly string[]) =>
  fc.constantFrom(...challenges).chain((challenge) =>
    fc.constantFrom(NAMES.email, NAMES.sub).map((name) => (subject: Subject) => ({
      session: encodeChallengeSession({
        challenge,
        username: name(subject),
        session: 'made-up'.repeat(20),
        account: subject.email,
      }),
    })),
  );

export const madeUpCredential = {
  id: 'AAAA',
  response: { clientDataJSON: 'e30', authenticatorData: 'AAAA', signature: 'AAAA' },
};
