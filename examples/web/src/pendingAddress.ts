import type { VerifiableAttribute } from 'cognito-graphql-auth-client';
import { openItem } from './browserStorage.ts';

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

/**
 * Keeps the address whose code this tab asked for. The API does not tell which address is pending, and people leave for their mail app,
 * which can reload the tab. Without a storage, a reload shows the first screen again.
 */
export const openPendingAddress = ({ userId, attribute }: Key) =>
  openItem<PendingAddress>(() => sessionStorage, `pending-address:${userId}:${attribute}`);
