import { CognitoError } from '../cognitoError.ts';

const toAttributeName = (name: string) =>
  name.includes('@') ? 'email' : /^\+\d+$/.test(name) ? 'phone_number' : 'username';

export const userNotFoundError = () => new CognitoError('UserNotFoundException', 'User does not exist.');

/** The API reference documents the exception, but not its message. The message is that of real pools. */
export const aliasExistsError = (name: string) =>
  new CognitoError('AliasExistsException', `An account with the ${toAttributeName(name)} already exists.`);

export const usernameExistsError = (name: string) =>
  new CognitoError(
    'UsernameExistsException',
    toAttributeName(name) === 'username'
      ? 'User already exists'
      : `An account with the given ${toAttributeName(name)} already exists.`,
  );
