import { CognitoError } from '../cognitoError.ts';
import { allowedFirstFactors } from '../pools/signInPolicy.ts';
import type { UserPool } from '../pools/userPool.ts';
import { getRelyingPartyId } from './relyingParty.ts';

/** True if users of the pool can sign in with passkeys. */
export const offersPasskeys = (pool: UserPool): boolean =>
  allowedFirstFactors(pool).includes('WEB_AUTHN') && getRelyingPartyId(pool) !== undefined;

/**
 * "This exception is thrown when the passkey feature isn't enabled for the user pool":
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_StartWebAuthnRegistration.html
 * Guess: the message, which AWS does not document.
 */
export const checkPasskeysEnabled = (pool: UserPool): void => {
  if (!allowedFirstFactors(pool).includes('WEB_AUTHN'))
    throw new CognitoError('WebAuthnNotEnabledException', 'Passkeys are not enabled for the user pool.');
};
