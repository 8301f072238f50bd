import { useLocation } from 'react-router';
import type { Notice } from './texts/notice.ts';

/** Data that one screen passes to the next. The browser's history stores it, so it has no password, code or token. */
export interface Handover {
  readonly notice?: Notice;
  readonly username?: string;
  /** When a code was sent, in milliseconds, so that the next screen can tell when to request another. */
  readonly codeSentAt?: number;
  /** The path to open after the sign-in. */
  readonly from?: string;
}

/** Creates the options of `navigate(to, handOver({ … }))`. */
export const handOver = (state: Handover): { readonly state: Handover } => ({ state });

export const useHandover = (): Handover => {
  const { state } = useLocation();
  // Safe: only handOver() writes state into this app's history.
  return (state ?? {}) as Handover;
};

/** Returns the path to open after the sign-in, for each link between its screens. */
export const useOnward = (): Handover => {
  const { from } = useHandover();
  return from === undefined ? {} : { from };
};
