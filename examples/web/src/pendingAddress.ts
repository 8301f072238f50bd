import type { VerifiableAttribute } from 'cognito-graphql-auth-client';

/** An address that waits for its code. */
export interface PendingAddress {
  /** Masked, as the API returned it. */
  readonly destination: string;
  /** True if the current address stays in use until the code is entered, so that the change can be undone. */
  readonly isChange: boolean;
  /** When the last code was sent, in milliseconds. */
  readonly sentAt: number;
}

interface Key {
  readonly userId: string;
  readonly attribute: VerifiableAttribute;
}

const toKey = ({ userId, attribute }: Key): string => `pending-address:${userId}:${attribute}`;

/**
 * Returns the address whose code this tab asked for. The API does not tell which address is pending, and people leave for their mail app,
 * which can reload the tab.
 */
export const readPendingAddress = (key: Key): PendingAddress | undefined => {
  try {
    // Safe: only this file writes this key.
    return (JSON.parse(sessionStorage.getItem(toKey(key)) ?? 'null') as PendingAddress | null) ?? undefined;
  } catch {
    return undefined;
  }
};

export const keepPendingAddress = (key: Key, pending: PendingAddress): void => {
  try {
    sessionStorage.setItem(toKey(key), JSON.stringify(pending));
  } catch {
    // Storage is blocked. A reload shows the first screen again.
  }
};

export const forgetPendingAddress = (key: Key): void => {
  try {
    sessionStorage.removeItem(toKey(key));
  } catch {
    // Then nothing was stored.
  }
};
