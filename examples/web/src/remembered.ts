import type { SignInMethod } from 'cognito-graphql-auth-client';
import { openItem } from './browserStorage.ts';

/** An account, and the methods with which it can sign in. */
export interface Account {
  readonly username: string;
  readonly methods: readonly SignInMethod[];
  /** The method of the last sign-in on this device. */
  readonly lastMethod?: SignInMethod;
}

const openLocal = (): Storage => localStorage;

const account = openItem<Account>(openLocal, 'account');
const declined = openItem<string>(openLocal, 'declined-passkey');
const language = openItem<unknown>(openLocal, 'language');

/** Returns the remembered account. Its methods are empty until the API has named them. */
export const readAccount = account.read;

/** Remembers the account for the next sign-in on this device. Only if the person asked for it. */
export const rememberAccount = account.write;

export const forgetAccount = account.remove;

/** Updates what is known of the remembered account. Does nothing if this account is not remembered. */
export const updateAccount = (update: Account): void => {
  const remembered = readAccount();
  if (remembered?.username.toLowerCase() === update.username.toLowerCase())
    rememberAccount({ ...remembered, ...update });
};

/** True if this user declined the offer of a passkey on this device. */
export const hasDeclinedPasskey = (userId: string): boolean => declined.read() === userId;

export const declinePasskey = declined.write;

/** Returns the language that was chosen on this device. */
export const readLanguage = (): string | undefined => {
  const chosen = language.read();
  return typeof chosen === 'string' ? chosen : undefined;
};

export const rememberLanguage = (chosen: string): void => language.write(chosen);
