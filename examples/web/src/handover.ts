import { useLocation } from 'react-router';

/** What one screen tells the next, beside the address: no password, code or token, since the history keeps it. */
export interface Handover {
  readonly notice?: string;
  readonly username?: string;
  /** Where to go after the sign-in. */
  readonly from?: string;
}

/** For `navigate(to, handOver({ … }))`. */
export const handOver = (state: Handover): { readonly state: Handover } => ({ state });

export const useHandover = (): Handover => {
  const { state } = useLocation();
  // Safe: this app's own history has only what handOver() put there.
  return (state ?? {}) as Handover;
};
