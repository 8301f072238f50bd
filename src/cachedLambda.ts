import { join } from 'node:path';
import {
  type CacheState,
  type CompileCache,
  isCacheRequest,
  makeCompileCache,
  useCompileCache,
} from './compileCache.ts';
import type { LogLevel } from './config.ts';
import type { Handler } from './handler.ts';
import { atLevel, writeLog } from './log/log.ts';

// The entry point of `npm run deploy:cached`. The bundle of lambda.ts is next to this file's.

interface StartEntry {
  readonly level: 'info' | 'warn';
  readonly requestId: null;
  readonly compileCache: CacheState;
  /** The version of Node.js. */
  readonly node: string;
}

const compileCache = useCompileCache(join(__dirname, 'compile-cache'));

// Safe: atLevel logs everything if the level is unknown, and the bundle rejects it.
const log = atLevel<StartEntry>((process.env.LOG_LEVEL || 'INFO') as LogLevel, writeLog);
// One line for each cold start, so that a cache which no longer fits is seen.
log({ level: compileCache === 'refused' ? 'warn' : 'info', requestId: null, compileCache, node: process.version });

// Not an import, because it follows `useCompileCache`. Safe: build/lambda.ts builds it from lambda.ts.
const { handler: api } = require('./lambda.cjs') as { handler: Handler };

const makeCache = async (): Promise<CompileCache> => ({
  state: compileCache,
  ...(await makeCompileCache(join(__dirname, 'compileCacheMaker.cjs'), join(__dirname, 'lambda.cjs'))),
});

export const handler = async (event: Parameters<Handler>[0]) => (isCacheRequest(event) ? makeCache() : api(event));
