import type { AuthClient, AuthStorage } from './index.ts';

/** The used part of expo-secure-store. */
export interface SecureStore {
  readonly AFTER_FIRST_UNLOCK: number;
  readonly getItemAsync: (key: string, options: SecureStoreOptions) => Promise<string | null>;
  readonly setItemAsync: (key: string, value: string, options: SecureStoreOptions) => Promise<void>;
  readonly deleteItemAsync: (key: string, options: SecureStoreOptions) => Promise<void>;
}

interface SecureStoreOptions {
  readonly keychainAccessible: number;
}

/**
 * Keeps the refresh token in the Keychain or the Keystore, and nothing else: they warn of more than 2,048 bytes. A read that fails rejects, so
 * that the session is not ended by a storage that is locked for a while.
 * @param store the module: `import * as SecureStore from 'expo-secure-store'`
 * @param key different ones for different APIs
 */
export const createSecureStorage = (store: SecureStore, key = 'cognito-graphql-auth.refreshToken'): AuthStorage => {
  // By default, a phone that is locked keeps the token from an app in the background.
  const options = { keychainAccessible: store.AFTER_FIRST_UNLOCK };
  return {
    get: () => store.getItemAsync(key, options),
    set: (refreshToken) => store.setItemAsync(key, refreshToken, options),
    remove: () => store.deleteItemAsync(key, options),
  };
};

/** The used part of React Native's AppState. */
export interface AppState {
  readonly addEventListener: (type: 'change', listener: (state: string) => void) => { readonly remove: () => void };
}

/** Renews the tokens, if that is due, when the app comes to the foreground: timers stand still in the background. @returns a function that stops it */
export const watchAppState = (auth: AuthClient, appState: AppState): (() => void) => {
  const subscription = appState.addEventListener('change', (state) => {
    if (state === 'active') void auth.getAccessToken();
  });
  return () => subscription.remove();
};
