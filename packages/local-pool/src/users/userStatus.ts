import { CognitoError, notAuthorizedError } from '../cognitoError.ts';
import type { User } from './user.ts';

export const checkEnabled = ({ enabled }: User): void => {
  if (!enabled) throw notAuthorizedError('User is disabled.');
};

export const userNotConfirmedError = () => new CognitoError('UserNotConfirmedException', 'User is not confirmed.');

export const isExternal = ({ status }: User): boolean => status === 'EXTERNAL_PROVIDER';

/**
 * Rejects what a user of an identity provider cannot do, such as "change password":
 * https://github.com/aws-amplify/amplify-js/issues/2464
 */
export const checkNotExternal = (user: User, action: string): void => {
  if (isExternal(user)) throw notAuthorizedError(`User is not authorized to ${action}.`);
};

/** Checks that apply even if the password or token is correct. */
export const checkMaySignIn = (user: User): void => {
  checkEnabled(user);
  if (user.status === 'UNCONFIRMED') throw userNotConfirmedError();
  if (user.status === 'RESET_REQUIRED')
    throw new CognitoError('PasswordResetRequiredException', 'Password reset required for the user');
};

export const checkUnconfirmed = ({ status }: User): void => {
  if (status !== 'UNCONFIRMED') throw notAuthorizedError(`User cannot be confirmed. Current status is ${status}`);
};
