import { CognitoError } from '../cognitoError.ts';

const toAttributeName = (name: string) =>
  name.includes('@') ? 'email' : /^\+\d+$/.test(name) ? 'phone_number' : 'username';

export const userNotFoundError = () => new CognitoError('UserNotFoundException', 'User does not exist.');

/** What operations without a password say of an unknown user: https://github.com/aws-amplify/amplify-js/issues/11270 */
export const clientUserNotFoundError = () =>
  new CognitoError('UserNotFoundException', 'Username/client id combination not found.');

/** Guess: the message, which is reported of real pools. AWS documents only the exception. */
export const aliasExistsError = (name: string) =>
  new CognitoError('AliasExistsException', `An account with the ${toAttributeName(name)} already exists.`);

export const usernameExistsError = (name: string) =>
  new CognitoError(
    'UsernameExistsException',
    toAttributeName(name) === 'username'
      ? 'User already exists'
      : `An account with the given ${toAttributeName(name)} already exists.`,
  );

/** What AdminCreateUser says: https://github.com/localstack/localstack/issues/4465 */
export const accountExistsError = () => new CognitoError('UsernameExistsException', 'User account already exists');
