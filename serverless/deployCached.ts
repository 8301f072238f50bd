import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import type { CompileCache } from '../src/compileCache.ts';
import { type ColdStarts, type Invocation, type Invoke, invokeAtOnce, measureColdStarts } from './coldStarts.ts';
import { COMPILE_CACHE, writeCaches } from './compileCache.ts';

interface Tools {
  /** Deploys the stack. @param compileCache whether the function only can make its compile cache, or also has one */
  deploy(compileCache: 'make' | 'use'): Promise<void>;
  readonly invoke: Invoke;
  print(line: string): void;
}

/**
 * Deploys twice: without a compile cache, then with the one that the function made on Lambda.
 * @throws if a deployment fails, or the function cannot make its cache
 */
export const deployCached = async ({ deploy, invoke, print }: Tools): Promise<void> => {
  await deploy('make');
  const before = await measureColdStarts(invoke);
  const caches = await askForCaches(invoke);
  await writeCaches(caches, COMPILE_CACHE.folder);
  await writeFile(COMPILE_CACHE.digest, caches[0]?.bundle ?? '');
  await deploy('use');
  const after = await measureColdStarts(invoke);
  const states = (await askForCaches(invoke)).map(({ state }) => state);
  const used = states.filter((state) => state === 'used').length;
  print(`Node.js ${caches[0]?.node}: ${used} of ${states.length} invocations used the compile cache.`);
  if (used < states.length)
    print('The others ran another version of Node.js, or on another CPU. Run the command again.');
  print(describeSaving(before, after));
};

/** Asks several times, because Lambda has hosts with different CPUs, which need caches of their own. */
const askForCaches = async (invoke: Invoke): Promise<CompileCache[]> =>
  (await invokeAtOnce(invoke, { makeCompileCache: true })).map(parseCache);

const describeSaving = (before: ColdStarts, after: ColdStarts): string => {
  if (before.count === 0 || after.count === 0) return 'Lambda reported no cold start, so the saving is unknown.';
  const saved = before.milliseconds - after.milliseconds;
  return (
    `Loading and the first request: ${before.milliseconds.toFixed(0)} ms before, ${after.milliseconds.toFixed(0)} ms with the cache, ` +
    `${saved.toFixed(0)} ms (${((100 * saved) / before.milliseconds).toFixed(0)} %) saved.`
  );
};

const parseCache = ({ payload, failed }: Invocation): CompileCache => {
  if (failed) throw new Error(`The function made no compile cache: ${payload}`);
  // Safe: src/cachedLambda.ts returns it.
  return JSON.parse(payload) as CompileCache;
};

/** Runs `serverless deploy` with the command's own arguments. @throws if it fails */
const runServerless = async (args: readonly string[]): Promise<void> => {
  const serverless = join('node_modules', '.bin', 'serverless');
  const [code] = await once(spawn(process.execPath, [serverless, 'deploy', ...args], { stdio: 'inherit' }), 'exit');
  if (code !== 0) throw new Error(`serverless deploy ended with ${code}.`);
};

/** Returns the name and the region of the function, which osls writes when it packages. */
const readState = async (): Promise<{ readonly name: string; readonly region: string }> => {
  const { service } = JSON.parse(await readFile('.serverless/serverless-state.json', 'utf8'));
  return { name: service.functions.graph.name, region: service.provider.region };
};

const invokeFunction: Invoke = async (event) => {
  const { name, region } = await readState();
  const client = new LambdaClient({ region });
  const command = new InvokeCommand({ FunctionName: name, LogType: 'Tail', Payload: JSON.stringify(event) });
  const { Payload, LogResult = '', FunctionError } = await client.send(command);
  return {
    payload: Buffer.from(Payload ?? []).toString(),
    log: Buffer.from(LogResult, 'base64').toString(),
    failed: FunctionError !== undefined,
  };
};

if (import.meta.main) {
  const args = process.argv.slice(2);
  const { values } = parseArgs({ args, options: { 'aws-profile': { type: 'string' } }, strict: false });
  if (typeof values['aws-profile'] === 'string') process.env.AWS_PROFILE = values['aws-profile'];
  try {
    await deployCached({
      deploy: (compileCache) => runServerless([...args, '--param', `compileCache=${compileCache}`]),
      invoke: invokeFunction,
      print: console.log,
    });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
