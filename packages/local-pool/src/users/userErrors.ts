import { CognitoError } from '../cognitoError.ts';

const toAttributeName = (name: string) =>
  name.includes('@') ? 'email' : /^\+\d+$/.test(name) ? 'phone_number' : 'username';

export const userNotFoundError = () => new CognitoError('UserNotFoundException', 'User does not exist.');

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
