import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

/** Runs the check on another platform and version. */
const check = async (platform: string, node: string): Promise<{ code: number; stderr: string }> => {
  const pretend = [
    `Object.defineProperty(process, 'platform', { value: '${platform}' });`,
    `Object.defineProperty(process, 'versions', { value: { node: '${node}' } });`,
  ].join('');
  const preload = `data:text/javascript,${encodeURIComponent(pretend)}`;
  const run = promisify(execFile)(process.execPath, ['--import', preload, 'local/checkNode.mjs']);
  return run.then(
    ({ stderr }) => ({ code: 0, stderr }),
    ({ code, stderr }: { code: number; stderr: string }) => ({ code, stderr }),
  );
};

test.for([
  ['darwin', '20.19.0', 'On macOS, install Node 24 or later from https://nodejs.org.'],
  ['win32', '22.11.0', 'On Windows, install Node 24 or later from https://nodejs.org.'],
  ['linux', '20.19.0', 'Run npm ci, which installs Node 24 on Linux (x64 and arm64);'],
] as const)('prints one line and exits with 1 on %s with Node %s', async ([platform, node, remedy]) => {
  const { code, stderr } = await check(platform, node);
  expect(code).toBe(1);
  expect(stderr).toMatch(/^[^\n]+\n$/);
  expect(stderr).toContain(`This project needs Node 24 or later, but this is Node ${node}. ${remedy}`);
});

test.for(['darwin', 'win32', 'linux'])('prints nothing and exits with 0 on %s with Node 24', async (platform) => {
  expect(await check(platform, '24.0.0')).toEqual({ code: 0, stderr: '' });
});
