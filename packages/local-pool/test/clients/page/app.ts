import { Amplify } from 'aws-amplify';
import * as amplify from 'aws-amplify/auth';
import type { DefaultPool } from '../../../src/pools/defaultPool.ts';

/** Configures Amplify for the pool at this address, with the IDs that the pool returns. */
const configure = async (userPoolEndpoint: string): Promise<void> => {
  const response = await fetch(`${userPoolEndpoint}/config`);
  // Safe cast: this is the type of the server's response.
  const { userPoolId, clientId } = (await response.json()) as DefaultPool;
  Amplify.configure({ Auth: { Cognito: { userPoolId, userPoolClientId: clientId, userPoolEndpoint } } });
};

/** The functions that a test calls in the page. */
export const app = { ...amplify, configure };

Object.assign(globalThis, { app });
