import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import type { Config } from './config.ts';

export const createClient = ({ region, endpoint }: Config): CognitoIdentityProviderClient =>
  new CognitoIdentityProviderClient({ region, ...(endpoint === undefined ? {} : { endpoint }) });
