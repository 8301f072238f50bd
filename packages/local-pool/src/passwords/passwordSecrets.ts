import { createVerifier, type SrpVerifier, toSrpIdentity } from '../srp/verifier.ts';
import { hashPassword } from './passwordHash.ts';

/** What the pool keeps of a password: one part for sign-ins that send the password, and one for those that prove it. */
export interface PasswordSecrets {
  /** A hash. */
  password: string;
  srp: SrpVerifier;
}

export const derivePasswordSecrets = async (
  owner: { poolId: string; username: string },
  password: string,
): Promise<PasswordSecrets> => ({
  password: await hashPassword(password),
  srp: createVerifier(toSrpIdentity(owner), password),
});
