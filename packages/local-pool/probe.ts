import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { CognitoIdentityProviderClientConfig } from '@aws-sdk/client-cognito-identity-provider';
import { PROBES, type ProbeResult, runProbes } from './probes/runProbes.ts';
import { writeTranscript } from './probes/transcripts.ts';
import { startPool } from './src/server.ts';

const HELP = `Usage: npm run probe -- [options]

Asks Cognito the questions whose answers the local pool guesses, and prints each request and answer without secrets.
By default it asks a local pool.

Options:
  --aws              Asks AWS, with the credentials that the AWS SDK finds. Creates user pools and deletes them.
  --region <region>  The region, which --aws needs.
  --endpoint <url>   Asks the server at this address instead, such as another emulator.
  --output <folder>  Writes a file for each answer instead of printing it. The folder for AWS's is
                     packages/local-pool/transcripts.
  --only <probe>     Runs only this probe. Can be repeated.
`;

const LOCAL = { region: 'us-east-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };

interface Target {
  config: CognitoIdentityProviderClientConfig;
  source: string;
  close: () => Promise<void>;
}

const openTarget = async ({ aws, region, endpoint }: { aws: boolean; region?: string; endpoint?: string }) => {
  const close = async (): Promise<void> => undefined;
  const today = new Date().toISOString().slice(0, 10);
  if (aws && !region) throw new Error('--aws needs --region.');
  if (aws && endpoint) throw new Error('--aws and --endpoint exclude each other.');
  if (aws) return { config: { region }, source: `AWS, ${region}, ${today}`, close } as Target;
  if (endpoint) return { config: { ...LOCAL, endpoint }, source: `${endpoint}, ${today}`, close };
  const pool = await startPool({ port: 0, database: ':memory:' });
  return { config: { ...LOCAL, endpoint: pool.endpoint }, source: `local pool, ${today}`, close: pool.close };
};

const report = ({ probe, exchange, error }: ProbeResult, source: string, output: string | undefined): void => {
  if (!exchange) console.error(`${probe.name} failed: ${error}`);
  else if (output) writeTranscript(output, probe.name, { source, ...exchange });
  else console.log(JSON.stringify({ probe: probe.name, settles: probe.settles, ...exchange }, null, 2));
};

/** Asks for an end of the run. The pools are deleted first, so a second signal changes nothing. */
const stopOnSignal = (): AbortSignal => {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => {
      console.error('Stopping after this probe, to delete the user pools.');
      controller.abort();
    });
  return controller.signal;
};

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      aws: { type: 'boolean', default: false },
      region: { type: 'string' },
      endpoint: { type: 'string' },
      output: { type: 'string' },
      only: { type: 'string', multiple: true },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return void process.stdout.write(HELP);
  const { only, output } = values;
  const unknown = only?.find((name) => !PROBES.some((probe) => probe.name === name));
  if (unknown) throw new Error(`There is no probe ${unknown}.`);
  const signal = stopOnSignal();
  const { config, source, close } = await openTarget(values);
  if (output) mkdirSync(output, { recursive: true });
  const probes = PROBES.filter(({ name }) => only?.includes(name) ?? true);
  const results = await runProbes(config, { probes, signal, print: (line) => console.error(line) });
  await close();
  for (const result of results) report(result, source, output);
  const failed = results.filter(({ exchange }) => !exchange).length;
  console.error(`${results.length - failed} of ${probes.length} probes have an answer.`);
  process.exitCode = results.length - failed === probes.length ? 0 : 1;
};

try {
  await main();
} catch (error) {
  console.error(`probe: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
