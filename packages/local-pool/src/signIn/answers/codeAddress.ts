import type { Verifiable } from '../../messages/delivery.ts';
import { type Challenge, sessionExpiredError } from '../challenges.ts';

/**
 * Throws if the user's address is no longer the one that the code was sent to. Guess: the session is invalid then, because a
 * correct code marks the address as verified. AWS does not document it.
 */
export const checkSameAddress = ({ user, options }: Challenge, attribute: Verifiable): void => {
  if (user.attributes[attribute] !== options[0]) throw sessionExpiredError();
};
