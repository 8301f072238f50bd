import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { ListUserPoolsCommand } from '@aws-sdk/client-cognito-identity-provider';
import { expect, test } from 'vitest';
import type { Probe } from '../probes/probe.ts';
import { PROBES, runProbes } from '../probes/runProbes.ts';
import { startTestPool } from './testPool.ts';

/** Starts a pool that runs by the machine's clock, because authenticator apps do. */
const startTarget = async () => {
  const { endpoint, sdk } = await startTestPool({ clock: Date.now });
  const config = { endpoint, region: 'us-east-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
  const listPools = async (): Promise<(string | undefined)[]> => {
    const { UserPools = [] } = await sdk.send(new ListUserPoolsCommand({ MaxResults: 60 }));
    return UserPools.map(({ Name }) => Name);
  };
  return { config, endpoint, listPools };
};

const probeThat = (run: Probe['run']): Probe => ({ name: 'test', settles: 'nothing', pool: 'optional MFA', run });

test('has an answer for each probe, without secrets, and deletes the pools', async () => {
  const { config, listPools } = await startTarget();
  const results = await runProbes(config);
  expect(results.filter(({ error }) => error !== undefined)).toEqual([]);
  expect(results.map(({ probe }) => probe)).toEqual(PROBES);
  expect(await listPools()).toEqual(['local']);
  const texts = JSON.stringify(results.map(({ exchange }) => exchange));
  expect(texts).not.toMatch(/Engine-1843|Difference-1822|eyJ|@|[0-9a-f]{8}-[0-9a-f]{4}-|us-east-1_|[^\s"<>\\]{60,}/);
}, 30_000);

test('names each probe once, as a file can be named', () => {
  const names = PROBES.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[a-z0-9-]+$/);
});

test('deletes the pools when a probe fails, and runs the others', async () => {
  const { config, listPools } = await startTarget();
  const fail = probeThat(() => Promise.reject(new Error('broken')));
  const silent = probeThat(async () => undefined);
  const [first, second, third] = await runProbes(config, { probes: [fail, silent, ...PROBES.slice(0, 1)] });
  expect(String(first?.error)).toBe('Error: broken');
  expect(String(second?.error)).toBe('Error: The probe sent 0 requests instead of 1.');
  expect(third?.exchange).toBeDefined();
  expect(await listPools()).toEqual(['local']);
});

test('reports a server that cannot be reached as the failure of the probe', async () => {
  const { config } = await startTarget();
  const lost = probeThat((_, ask) => ask(() => Promise.reject(new Error('no network'))));
  const [result] = await runProbes(config, { probes: [lost] });
  expect(String(result?.error)).toBe('Error: no network');
});

test('stops and deletes the pools when the run is aborted', async () => {
  const { config, listPools } = await startTarget();
  const controller = new AbortController();
  const abort = probeThat(async () => controller.abort());
  const results = await runProbes(config, { probes: [abort, ...PROBES], signal: controller.signal });
  expect(results).toHaveLength(1);
  expect(await listPools()).toEqual(['local']);
});

test('deletes the pools when the process is interrupted', async () => {
  const { endpoint, listPools } = await startTarget();
  const script = new URL('../probe.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, [script, '--endpoint', endpoint], { stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  for await (const chunk of child.stderr) {
    errors += chunk;
    if (errors.includes('Created the user pool')) break;
  }
  expect(await listPools()).toContain('local-pool-probe');
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([1, null]);
  expect(await listPools()).toEqual(['local']);
}, 30_000);

test('rejects --aws without a region, before it sends anything', async () => {
  const script = new URL('../probe.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, [script, '--aws'], { stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  for await (const chunk of child.stderr) errors += chunk;
  expect(errors).toBe('probe: --aws needs --region.\n');
}, 30_000);
