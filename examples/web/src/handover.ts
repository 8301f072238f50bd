import { useLocation } from 'react-router';

/** Data that one screen passes to the next. The browser's history stores it, so it has no password, code or token. */
export interface Handover {
  readonly notice?: string;
  readonly username?: string;
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
