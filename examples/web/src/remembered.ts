import type { SignInMethod } from 'cognito-graphql-auth-client';

/** An account, and the methods with which it can sign in. */
export interface Account {
  readonly username: string;
  readonly methods: readonly SignInMethod[];
  /** The method of the last sign-in on this device. */
  readonly lastMethod?: SignInMethod;
}

const ACCOUNT = 'account';
const DECLINED = 'declined-passkey';
const LANGUAGE = 'language';

/** Reads what an earlier visit stored. Browsers can block the storage or clear it at any time. */
const read = (key: string): unknown => {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
};

const write = (key: string, value: unknown): void => {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // The person is asked again.
  }
};

/** Returns the remembered account. Its methods are empty until the API has named them. */
export const readAccount = (): Account | undefined =>
  // Safe: only this file writes this key.
  (read(ACCOUNT) as Account | null) ?? undefined;

/** Remembers the account for the next sign-in on this device. Only if the person asked for it. */
export const rememberAccount = (account: Account): void => write(ACCOUNT, account);

/** Updates what is known of the remembered account. Does nothing if this account is not remembered. */
export const updateAccount = (account: Account): void => {
  const remembered = readAccount();
  if (remembered?.username.toLowerCase() === account.username.toLowerCase())
    rememberAccount({ ...remembered, ...account });
};

export const forgetAccount = (): void => {
  try {
    localStorage.removeItem(ACCOUNT);
  } catch {
    // Then nothing was stored.
  }
};

/** True if this user declined the offer of a passkey on this device. */
export const hasDeclinedPasskey = (userId: string): boolean => read(DECLINED) === userId;

export const declinePasskey = (userId: string): void => write(DECLINED, userId);

/** Returns the language that was chosen on this device. */
export const readLanguage = (): string | undefined => {
  const language = read(LANGUAGE);
  return typeof language === 'string' ? language : undefined;
};

export const rememberLanguage = (language: string): void => write(LANGUAGE, language);
