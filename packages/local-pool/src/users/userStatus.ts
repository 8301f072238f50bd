import { CognitoError, notAuthorized } from '../cognitoError.ts';
import type { User } from './user.ts';

export const checkEnabled = ({ enabled }: User): void => {
  if (!enabled) throw notAuthorized('User is disabled.');
};

/** What keeps a user out whose password, or whose token, is right. */
export const checkMaySignIn = (user: User): void => {
  checkEnabled(user);
  if (user.status === 'UNCONFIRMED') throw new CognitoError('UserNotConfirmedException', 'User is not confirmed.');
  if (user.status === 'RESET_REQUIRED')
    throw new CognitoError('PasswordResetRequiredException', 'Password reset required for the user');
};

export const checkUnconfirmed = ({ status }: User): void => {
  if (status !== 'UNCONFIRMED') throw notAuthorized(`User cannot be confirmed. Current status is ${status}`);
};
