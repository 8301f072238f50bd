import {
  CognitoIdentityProviderClient,
  type CognitoIdentityProviderClientConfig,
  CognitoIdentityProviderServiceException,
} from '@aws-sdk/client-cognito-identity-provider';
import { accountProbes } from './accountProbes.ts';
import { choiceProbes } from './choiceProbes.ts';
import { createRecordingClient, type Exchange } from './exchange.ts';
import { mfaProbes } from './mfaProbes.ts';
import { passwordProbes } from './passwordProbes.ts';
import { poolProbes } from './poolProbes.ts';
import type { Ask, Probe } from './probe.ts';
import { createProbePool, deleteProbePool, type PoolKind, type ProbePool } from './probePool.ts';
import { redact } from './redact.ts';
import { sessionProbes } from './sessionProbes.ts';

export const PROBES: readonly Probe[] = [
  ...mfaProbes,
  ...passwordProbes,
  ...choiceProbes,
  ...sessionProbes,
  ...accountProbes,
  ...poolProbes,
];

export interface ProbeResult {
  probe: Probe;
  /** Without secrets. Undefined if the probe failed before it asked. */
  exchange?: Exchange;
  error?: unknown;
}

interface RunOptions {
  probes?: readonly Probe[];
  /** Stops before the next probe. The pools are deleted. */
  signal?: AbortSignal;
  /** Receives one line for each pool that is created, or that could not be deleted. */
  print?: (line: string) => void;
}

/** Creates pools when they are first needed, and deletes all of them. */
const openPools = (sdk: CognitoIdentityProviderClient, print: (line: string) => void) => {
  const pools = new Map<PoolKind, Promise<ProbePool>>();
  const ids: string[] = [];
  const created = (id: string): void => {
    ids.push(id);
    print(`Created the user pool ${id}.`);
  };
  const open = (kind: PoolKind): Promise<ProbePool> => {
    const pool = pools.get(kind) ?? createProbePool(sdk, kind, created);
    pools.set(kind, pool);
    return pool;
  };
  const deleteAll = async (): Promise<void> => {
    for (const id of ids)
      await deleteProbePool(sdk, id).catch((error: unknown) => print(`Delete the user pool ${id} yourself: ${error}`));
  };
  return { open, deleteAll };
};

/** Runs one probe, and returns its only exchange that counts. */
const runProbe = async (pool: ProbePool, probe: Probe, config: CognitoIdentityProviderClientConfig) => {
  const exchanges: Exchange[] = [];
  const sdk = createRecordingClient(config, (exchange) => exchanges.push(exchange));
  const ask: Ask = async (send) => {
    await send(sdk).catch((error: unknown) => {
      if (!(error instanceof CognitoIdentityProviderServiceException)) throw error;
    });
  };
  try {
    await probe.run(pool, ask);
  } finally {
    sdk.destroy();
  }
  const [exchange, ...others] = exchanges;
  if (!exchange || others.length > 0) throw new Error(`The probe sent ${exchanges.length} requests instead of 1.`);
  return redact(exchange);
};

/** Runs the probes one after the other against the Cognito that the configuration names. */
export const runProbes = async (
  config: CognitoIdentityProviderClientConfig,
  { probes = PROBES, signal, print = () => undefined }: RunOptions = {},
): Promise<ProbeResult[]> => {
  const sdk = new CognitoIdentityProviderClient(config);
  const pools = openPools(sdk, print);
  const results: ProbeResult[] = [];
  try {
    for (const probe of probes) {
      if (signal?.aborted) break;
      try {
        results.push({ probe, exchange: await runProbe(await pools.open(probe.pool), probe, config) });
      } catch (error) {
        results.push({ probe, error });
      }
    }
  } finally {
    await pools.deleteAll();
    sdk.destroy();
  }
  return results;
};
