import { randomBytes } from 'node:crypto';
import { pad, parseHex, raiseGenerator, sha256 } from './group.ts';

/** What proves a secret that only the client knows: https://www.rfc-editor.org/rfc/rfc5054#section-2.4. Both are hexadecimal. */
export interface SrpVerifier {
  salt: string;
  verifier: string;
}

/** The user as Cognito's clients hash it: the pool's name, which is the part of its ID after `_`, and the username. */
export const toSrpIdentity = ({ poolId, username }: { poolId: string; username: string }): string =>
  `${poolId.split('_')[1]}${username}`;

/**
 * Returns the verifier of a password, or of a device's secret, as Cognito's clients compute it:
 * https://github.com/aws-amplify/amplify-js/blob/main/packages/auth/src/providers/cognito/utils/srp/AuthenticationHelper/AuthenticationHelper.ts
 */
export const createVerifier = (
  identity: string,
  secret: string,
  salt: string = randomBytes(16).toString('hex'),
): SrpVerifier => {
  const x = sha256(pad(parseHex(salt)), sha256(`${identity}:${secret}`));
  return { salt, verifier: raiseGenerator(x).toString(16) };
};
