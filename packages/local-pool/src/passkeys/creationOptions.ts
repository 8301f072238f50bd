import type { Cognito } from '../cognito.ts';
import type { UserPool } from '../pools/userPool.ts';
import type { User } from '../users/user.ts';
import { listPasskeys } from './passkeys.ts';
import { getUserVerification, requireRelyingPartyId } from './relyingParty.ts';
import { createWebAuthnChallenge } from './requestOptions.ts';
import { toUserHandle } from './userHandle.ts';

/** ES256 and RS256, by their numbers in https://www.iana.org/assignments/cose */
export const ALGORITHMS = [-7, -257];

/**
 * Returns the name that the passkey's prompt shows.
 * Guess: the email address or phone number if it is what users type, because the username is a UUID then. AWS documents
 * only a pool in which users type the username.
 */
const toDisplayName = ({ settings }: UserPool, { username, attributes }: User): string =>
  (settings.UsernameAttributes ?? []).map((name) => attributes[name]).find(Boolean) ?? username;

/** Returns the members of AWS's example: https://docs.aws.amazon.com/cli/latest/reference/cognito-idp/start-web-authn-registration.html */
export const createCreationOptions = (cognito: Cognito, { pool, user }: { pool: UserPool; user: User }) => {
  const id = requireRelyingPartyId(pool);
  const name = toDisplayName(pool, user);
  return {
    challenge: createWebAuthnChallenge(),
    rp: { id, name: id },
    user: { id: toUserHandle(user), name, displayName: name },
    pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key', alg })),
    timeout: 60_000,
    excludeCredentials: listPasskeys(cognito, user, id).map(({ credentialId }) => ({
      type: 'public-key',
      id: credentialId,
    })),
    authenticatorSelection: {
      requireResidentKey: true,
      residentKey: 'required',
      userVerification: getUserVerification(pool),
    },
  };
};
