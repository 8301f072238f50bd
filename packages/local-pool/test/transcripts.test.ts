import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { PROBES, runProbes } from '../probes/runProbes.ts';
import { replay, type Transcript, writeTranscript } from '../probes/transcripts.ts';
import { startTestPool } from './testPool.ts';

const FOLDER = fileURLToPath(new URL('../transcripts', import.meta.url));

const startTarget = async () => {
  const { endpoint } = await startTestPool({ clock: Date.now });
  return { endpoint, region: 'us-east-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
};

const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'transcripts-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
};

/** Changes the text of a file. */
const edit = (folder: string, name: string, change: (text: string) => string): void => {
  const path = join(folder, `${name}.json`);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
};

test('the pool answers as the transcripts of real pools do', async () => {
  expect(await replay(FOLDER, await startTarget())).toEqual([]);
}, 30_000);

test('reports each difference from what a public page quotes', async () => {
  const folder = temporaryFolder();
  cpSync(FOLDER, folder, { recursive: true });
  edit(folder, 'sign-up-with-a-taken-address', (text) => text.replace('"status": 400', '"status": 409'));
  edit(folder, 'create-user-with-a-taken-name', (text) => text.replace('user-test', 'another-name'));
  edit(folder, 'turn-mfa-off-with-a-factor', (text) => text.replace('InvalidParameter', 'NotAuthorized'));
  expect(await replay(folder, await startTarget())).toEqual([
    'create-user-with-a-taken-name: request.input.Username: "another-name" in the transcript, "user-test" here',
    'sign-up-with-a-taken-address: answer.status: 409 in the transcript, 400 here',
    'turn-mfa-off-with-a-factor: answer.body.__type: "NotAuthorizedException" in the transcript, "InvalidParameterException" here',
  ]);
}, 30_000);

test('reports members that a whole transcript does not have, and a probe that does not exist', async () => {
  const folder = temporaryFolder();
  const target = await startTarget();
  const probes = PROBES.filter(({ name }) => name === 'forgot-password-unverified-hidden');
  const [result] = await runProbes(target, { probes });
  const { request, answer } = result?.exchange ?? {};
  if (!request || !answer) throw new Error('The probe has no answer.');
  const transcript: Transcript = { source: 'AWS, eu-central-1, 2026-11-27', request, answer };
  writeTranscript(folder, 'forgot-password-unverified-hidden', transcript);
  expect(await replay(folder, target)).toEqual([]);
  const body = {};
  writeTranscript(folder, 'forgot-password-unverified-hidden', { ...transcript, answer: { ...answer, body } });
  writeTranscript(folder, 'no-such-probe', transcript);
  expect(await replay(folder, target)).toEqual([
    'no-such-probe: there is no such probe',
    expect.stringMatching(/^forgot-password-unverified-hidden: answer\.body\.CodeDeliveryDetails: undefined in the/),
  ]);
});
