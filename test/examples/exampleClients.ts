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

/** Imports the examples that sign in at a suite's API. @returns them with a client at which nobody is signed in */
export const loadExamples = async ({ api, target }: Endpoints) => {
  vi.resetModules();
  vi.stubEnv('API_URL', api.url);
  vi.stubEnv('MESSAGES_URL', `${target.endpoint}/messages`);
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  const [{ createLocalAuth }, account] = await Promise.all([
    import('../../examples/clients/local.ts'),
    import('../../examples/clients/account.ts'),
  ]);
  const auth = createLocalAuth();
  onTestFinished(() => auth.dispose());
  return { auth, ...account };
};
