import { expect, test } from 'vitest';
import type { Cognito } from '../src/cognito.ts';
import { deliverMessage, listMessages } from '../src/messages/messages.ts';
import { openDatabase } from '../src/storage/database.ts';
import { openSigningKeys } from '../src/tokens/signingKeys.ts';
import { startTestPool } from './testPool.ts';

test('returns the newest 1,000 messages when more were sent', () => {
  const database = openDatabase(':memory:');
  const keys = openSigningKeys(database);
  const cognito: Cognito = {
    database,
    keys,
    endpoint: '',
    triggers: {},
    triggerMilliseconds: 1,
    now: () => 0,
    deliver: () => {},
  };
  for (let index = 0; index < 1005; index += 1)
    deliverMessage(cognito, { to: `+${index}`, medium: 'SMS', purpose: 'SignUp', code: '1', body: '1' });
  const messages = listMessages(cognito, null);
  expect([messages.length, messages[0]?.to, messages.at(-1)?.to]).toEqual([1000, '+5', '+1004']);
  database.close();
});

test('prints one line for each message, and returns those to one address when `to` is set', async () => {
  const lines: string[] = [];
  const { signUp, messages } = await startTestPool({ print: (line) => lines.push(line) });
  await signUp('ann@example.com');
  await signUp('ben@example.com');
  const [ann] = await messages('ann@example.com');
  expect(await messages()).toHaveLength(2);
  expect(lines[0]).toBe(`EMAIL to ann@example.com: SignUp code ${ann?.code}`);
});
