import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, onTestFinished, vi } from 'vitest';

/** Where the examples find the API and the messages of its user pool. */
export interface Endpoints {
  readonly api: { readonly url: string };
  readonly target: { readonly endpoint: string | undefined };
}

/** Runs an example as a reader does. @returns what it prints */
export const runExample = async (
  script: string,
  { api, target }: Endpoints,
  args: readonly string[] = [],
): Promise<string> => {
  const env = {
    ...process.env,
    API_URL: api.url,
    MESSAGES_URL: `${target.endpoint}/messages`,
    COGNITO_ENDPOINT: target.endpoint,
  };
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [`examples/clients/${script}.ts`, ...args], {
    env,
  });
  // Clients write warnings there, for example that the cache loses data.
  expect(stderr).toBe('');
  return stdout;
};

/** Imports a client's module again, so that nobody is signed in, and connects the client to a suite's API. */
export const loadExample = async (script: string, { api, target }: Endpoints) => {
  vi.resetModules();
  vi.stubEnv('API_URL', api.url);
  vi.stubEnv('MESSAGES_URL', `${target.endpoint}/messages`);
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  const [{ client }, ...modules] = await Promise.all([
    import(`../../examples/clients/${script}.ts`),
    import('../../examples/clients/session.ts'),
    import('../../examples/clients/account.ts'),
    import('../../examples/clients/chooseScreen.ts'),
    import('../../examples/clients/passkeys.ts'),
    import('../../examples/clients/federation.ts'),
    import('../../examples/clients/generated/graphql.ts'),
  ]);
  const [session, account, screens, passkeys, federation, documents] = modules;
  return { client, ...session, ...account, ...screens, ...passkeys, ...federation, ...documents };
};
