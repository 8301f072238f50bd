'use client';

import { createContext, createElement, type ReactNode, useContext, useEffect, useSyncExternalStore } from 'react';
import type { AuthClient, AuthState } from './index.ts';

const AuthContext = createContext<AuthClient | undefined>(undefined);

/** Always the same object, which React compares, and what a browser shows until it knows more: a server has no session. */
const SERVER_SNAPSHOT: AuthState = Object.freeze({ status: 'loading', offline: false });

export interface AuthProviderProps {
  /** Created once, outside components. */
  readonly auth: AuthClient;
  readonly children?: ReactNode;
}

/** Starts the client while it is mounted, and gives it to `useAuth` and `useSession`. */
export const AuthProvider = ({ auth, children }: AuthProviderProps) => {
  useEffect(() => {
    auth.start();
    return () => auth.dispose();
  }, [auth]);
  // React 18 has no context as a component of its own.
  return createElement(AuthContext.Provider, { value: auth }, children);
};

/** Returns the client. @throws outside an AuthProvider */
export const useAuth = (): AuthClient => {
  const auth = useContext(AuthContext);
  if (auth === undefined) throw new Error('useAuth needs an AuthProvider.');
  return auth;
};

/** Returns whether somebody is signed in, and renders again when that changes. */
export const useSession = (): AuthState => {
  const auth = useAuth();
  return useSyncExternalStore(auth.subscribe, auth.getSnapshot, () => SERVER_SNAPSHOT);
};
