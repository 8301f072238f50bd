import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Invoke } from '../../serverless/coldStarts.ts';
import { COMPILE_CACHE } from '../../serverless/compileCache.ts';
import { deployCached } from '../../serverless/deployCached.ts';
import { invokeLambda } from './lambda.ts';
import { type Package, packageFor, unzipTo } from './package.ts';

/** The path of the function's code, as /var/task: a compile cache belongs to the path of what was compiled. */
let folder: string;
const deployed: Package[] = [];
const printed: string[] = [];

const env = { STAGE: 'prod', USER_POOL_ID: 'eu-central-1_AbCdEf123', CLIENT_ID: 'abcdef' };

/** Calls the deployed function in a new process. Node.js writes to stderr what it does with compile caches. */
const invokeFunction = (events: readonly object[]) => {
  const handler = deployed.at(-1)?.template.Resources.GraphLambdaFunction.Properties.Handler;
  return invokeLambda({ folder, handler, env: { ...env, NODE_DEBUG_NATIVE: 'COMPILE_CACHE' } }, events);
};

const REPORT = 'REPORT RequestId: 1\tDuration: 10.50 ms\tBilled Duration: 11 ms\tInit Duration: 100.00 ms\t\n';

const invoke: Invoke = async (event) => {
  const { results, lines } = await invokeFunction([event]);
  const log = [...lines.map((line) => JSON.stringify(line)), REPORT].join('\n');
  return { payload: JSON.stringify(results[0]), log, failed: false };
};

const QUERY = {
  httpMethod: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query: '{ __typename }' }),
  requestContext: { requestId: 'query' },
};
const ANSWER = { statusCode: 200, body: '{"data":{"__typename":"Query"}}\n' };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'task-'));
  await deployCached({
    deploy: async (compileCache) => {
      const next = await packageFor('prod', {}, compileCache);
      await rm(folder, { recursive: true });
      await unzipTo(folder, next.zip);
      deployed.push(next);
    },
    invoke,
    print: (line) => printed.push(line),
  });
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await rm(COMPILE_CACHE.folder, { recursive: true, force: true });
  await rm(COMPILE_CACHE.digest, { force: true });
});

describe('npm run deploy:cached', () => {
  const ENTRIES = ['dist/cachedLambda.cjs', 'dist/compileCacheMaker.cjs', 'dist/lambda.cjs'];

  test('deploys the function without a compile cache, then with the one that the function made', () => {
    const [made, used] = deployed.map(({ zip }) => Object.keys(zip).toSorted());
    expect(made).toEqual(ENTRIES);
    expect(used).toEqual([
      'dist/cachedLambda.cjs',
      expect.stringMatching(`^dist/compile-cache/${process.version}-${process.arch}-[^/]+/[^/]+$`),
      ...ENTRIES.slice(1),
    ]);
  });

  test('lets AWS update Node.js only with the function', async () => {
    for (const { template } of deployed) {
      const { RuntimeManagementConfig } = template.Resources.GraphLambdaFunction.Properties;
      expect(RuntimeManagementConfig).toEqual({ UpdateRuntimeOn: 'FunctionUpdate' });
    }
    const { template } = await packageFor('prod');
    expect(template.Resources.GraphLambdaFunction.Properties).not.toHaveProperty('RuntimeManagementConfig');
  });

  test('prints how many cold starts used the cache, and how much it saved', () => {
    expect(printed).toEqual([
      `Node.js ${process.version}: 5 of 5 invocations used the compile cache.`,
      'Loading and the first request: 111 ms before, 111 ms with the cache, 0 ms (0 %) saved.',
    ]);
  });

  test('fails when the cache was made from another bundle', async () => {
    const digest = await readFile(COMPILE_CACHE.digest, 'utf8');
    await writeFile(COMPILE_CACHE.digest, 'another');
    const line = 'dist/compile-cache is not the compile cache of dist/lambda.cjs. Run `npm run deploy:cached`.';
    await expect(packageFor('prod', {}, 'use')).rejects.toMatchObject({ stdout: expect.stringContaining(line) });
    await writeFile(COMPILE_CACHE.digest, digest);
  });
});

describe('the function', () => {
  const cacheFolder = () => join(folder, 'dist', 'compile-cache');

  /** Calls the function, and returns what the log and Node.js say of the cache. */
  const start = async () => {
    const { results, lines, stderr } = await invokeFunction([QUERY]);
    expect(results).toMatchObject([ANSWER]);
    return {
      line: lines[0],
      accepted: /lambda\.cjs was accepted/.test(stderr),
      compiled: /not initialized/.test(stderr),
    };
  };
  const line = (compileCache: string) => ({
    level: compileCache === 'refused' ? 'warn' : 'info',
    requestId: null,
    compileCache,
    node: process.version,
  });

  test('loads the bundle from the cache, and logs it', async () => {
    expect(await start()).toEqual({ line: line('used'), accepted: true, compiled: false });
  });

  test('returns the cache again when it is asked', async () => {
    const { results } = await invokeFunction([{ makeCompileCache: true }]);
    expect(results).toMatchObject([
      { state: 'used', node: process.version, bundle: await readFile(COMPILE_CACHE.digest, 'utf8') },
    ]);
  });

  test('ignores a damaged cache', async () => {
    const [version = ''] = await readdir(cacheFolder());
    const [name = ''] = await readdir(join(cacheFolder(), version));
    const path = join(cacheFolder(), version, name);
    const contents = await readFile(path);
    await writeFile(path, contents.fill(0, contents.length / 2));
    expect(await start()).toMatchObject({ accepted: false });
  });

  test('ignores the cache of another version, and logs it', async () => {
    const [version = ''] = await readdir(cacheFolder());
    await rename(join(cacheFolder(), version), join(cacheFolder(), version.replace(process.version, 'v24.0.0')));
    expect(await start()).toEqual({ line: line('refused'), accepted: false, compiled: true });
  });

  test('ignores the cache of other flags, and logs it', async () => {
    await rm(cacheFolder(), { recursive: true });
    // Safe: the second deployment has a cache.
    await unzipTo(folder, (deployed[1] as Package).zip);
    const task = { folder, handler: 'dist/cachedLambda.handler', env };
    const { results, lines } = await invokeLambda(task, [QUERY], ['--no-opt']);
    expect(results).toMatchObject([ANSWER]);
    expect(lines[0]).toEqual(line('refused'));
  });

  test('starts without a cache, and logs it', async () => {
    await rm(cacheFolder(), { recursive: true });
    expect(await start()).toEqual({ line: line('absent'), accepted: false, compiled: false });
  });

  test.for(['WARN', 'ERROR'])(
    'logs no line of a cold start without a cache when LOG_LEVEL is %s',
    async (LOG_LEVEL) => {
      const task = { folder, handler: 'dist/cachedLambda.handler', env: { ...env, LOG_LEVEL } };
      expect((await invokeLambda(task, [QUERY])).lines).toEqual([]);
    },
  );
});
