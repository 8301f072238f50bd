import { type AuthClient, createAuthClient } from 'cognito-graphql-auth-client';
import {
  type AppState,
  createSecureStorage,
  type SecureStore,
  watchAppState,
} from 'cognito-graphql-auth-client/react-native';

/**
 * @param secureStore `import * as SecureStore from 'expo-secure-store'`
 * @param appState `import { AppState } from 'react-native'`
 */
export const createMobileAuth = (url: string, secureStore: SecureStore, appState: AppState): AuthClient => {
  const auth = createAuthClient({ url, delivery: createSecureStorage(secureStore) });
  watchAppState(auth, appState);
  auth.start();
  return auth;
};
