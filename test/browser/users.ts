import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { ask } from '../start/graph.ts';

export const password = 'Engine-1843';
export const newEmail = (): string => `${randomUUID()}@example.com`;

/** The newest code sent to an address. */
export const codeFor = async (address: string): Promise<string> => {
  const response = await fetch(`${inject('pool')}/messages?to=${encodeURIComponent(address)}`);
  // Safe: what the local pool's /messages answers.
  const newest = ((await response.json()) as { code: string }[]).at(-1);
  if (newest === undefined) throw new Error('No message was sent.');
  return newest.code;
};

const send = (field: string, input: Readonly<Record<string, string>>) => {
  const fields = Object.entries(input).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return ask(inject('graph'), `mutation { ${field}(input: { ${fields.join(', ')} }) { __typename } }`);
};

export const unverifiedUser = async (): Promise<string> => {
  const email = newEmail();
  await send('signUp', { email, password });
  return email;
};

export const verifiedUser = async (): Promise<string> => {
  const email = await unverifiedUser();
  await send('verify', { username: email, code: await codeFor(email) });
  return email;
};
