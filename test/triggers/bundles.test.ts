import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { triggerOptions } from '../../build/triggers.ts';
import { bytesByPackage } from '../../checks/bundle/packages.ts';
import { TRIGGER_NAMES, type TriggerName, triggerOutput } from '../../triggers/names.ts';
import type { TriggerHandler } from '../../triggers/triggers.ts';
import { confirmationEvent, messageEvent, migrationEvent, signUpEvent, tokenEvent } from './events.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'triggers-'));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

const bundle = async (name: TriggerName) => {
  const { metafile, outputFiles } = await build({ ...triggerOptions(name), write: false });
  return { metafile, code: outputFiles.find(({ path }) => path.endsWith('.cjs'))?.text ?? '' };
};

/** Loads a bundle as Lambda does. */
const load = async (name: TriggerName): Promise<TriggerHandler> => {
  // A new name, because Node keeps the modules that it has loaded.
  const path = join(folder, `${name}-${randomUUID()}.cjs`);
  await writeFile(path, (await bundle(name)).code);
  // Safe: each entry point exports a handler.
  return (createRequire(import.meta.url)(path) as { handler: TriggerHandler }).handler;
};

test.each(TRIGGER_NAMES)('the bundle of %s is small, and has nothing of the API but what it needs', async (name) => {
  const { metafile, code } = await bundle(name);
  expect(code.length).toBeLessThan(name === 'postConfirmation' ? 25_000 : 10_000);
  const packages = bytesByPackage(metafile, triggerOutput(name)).flatMap(([each, bytes]) => (bytes > 0 ? [each] : []));
  const own = ['triggers/', 'src/', 'extensions/'];
  const signing = name === 'postConfirmation' ? ['@smithy/core', '@smithy/signature-v4'] : [];
  expect(packages.filter((each) => ![...own, ...signing, '@smithy/types'].includes(each))).toEqual([]);
});

const events = {
  customMessage: messageEvent('SignUp'),
  // An administrator's sign-up, because extensions/ can have rules for the others.
  preSignUp: signUpEvent('AdminCreateUser'),
  preTokenGeneration: tokenEvent(),
  postConfirmation: confirmationEvent('ConfirmForgotPassword'),
  userMigration: migrationEvent('Authentication'),
} satisfies Record<TriggerName, object>;

test.each(TRIGGER_NAMES)('the bundle of %s has a handler that answers an event', async (name) => {
  vi.stubEnv('TOTP_ISSUER', 'Example');
  vi.stubEnv('EVENTS_ENDPOINT', 'http://127.0.0.1:1');
  const handler = await load(name);
  expect(await handler(events[name])).toMatchObject({ triggerSource: events[name].triggerSource });
});

test('the bundle of preSignUp refuses by its options', async () => {
  vi.stubEnv('ALLOWED_EMAIL_DOMAINS', 'example.org');
  await expect((await load('preSignUp'))(signUpEvent('SignUp'))).rejects.toMatchObject({
    name: 'Refusal',
    message: 'EMAIL_NOT_ALLOWED',
  });
});
