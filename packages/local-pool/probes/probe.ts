import type { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import type { PoolKind, ProbePool } from './probePool.ts';

/** Sends the request that a probe is about. Its exception is an answer, too. */
export type Ask = (send: (sdk: CognitoIdentityProviderClient) => Promise<unknown>) => Promise<void>;

/** Prepares users, and then asks Cognito one question. */
export interface Probe {
  /** The name of its transcript's file. */
  name: string;
  /** The question that the answer settles. */
  settles: string;
  pool: PoolKind;
  run: (pool: ProbePool, ask: Ask) => Promise<void>;
}
