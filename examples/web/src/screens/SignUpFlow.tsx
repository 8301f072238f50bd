import { useState } from 'react';
import { Outlet, useOutletContext } from 'react-router';

interface Pending {
  readonly username: string;
  /** Signs the person in with the code. Null if the pool gave none. */
  readonly session: string | null;
}

interface Flow {
  /** The sign-up that waits for its code. */
  readonly pending: Pending | undefined;
  readonly setPending: (pending: Pending) => void;
}

/** Keeps the sign-up's session in memory. It must not be in the browser's history, so after a reload the code only confirms. */
export const SignUpFlow = () => {
  const [pending, setPending] = useState<Pending>();
  return <Outlet context={{ pending, setPending } satisfies Flow} />;
};

export const useSignUpFlow = () => useOutletContext<Flow>();
