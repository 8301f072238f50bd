import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { enableCompileCache, getCompileCacheDir } from 'node:module';

/**
 * The state of the compile cache in the zip. `refused`: Lambda's Node.js is another version, has other flags or another CPU than the
 * one that made the cache. Then Node.js compiles the bundle as without a cache.
 */
export type CacheState = 'used' | 'refused' | 'absent';

/**
 * Lets Node.js read the compile cache of a folder. Node.js keeps the caches of different versions, flags and CPUs in folders of their own.
 * https://nodejs.org/docs/latest-v24.x/api/module.html#module-compile-cache
 */
export const useCompileCache = (folder: string): CacheState => {
  if (!existsSync(folder)) return 'absent';
  enableCompileCache(folder);
  const ownFolder = getCompileCacheDir();
  // Node.js creates its own folder if it is missing, unless everything is read-only, as on Lambda.
  return ownFolder !== undefined && readdirSync(ownFolder).length > 0 ? 'used' : 'refused';
};

/** The compile cache of a bundle, as the function returns it. */
export interface CompileCache {
  /** The state of the cache that this function has. */
  readonly state: CacheState;
  /** The bundle's SHA-256. */
  readonly bundle: string;
  /** The version of Node.js. */
  readonly node: string;
  /** Each file by its path, compressed with gzip, in base64. */
  readonly files: Readonly<Record<string, string>>;
}

/**
 * True for the event that asks the function for its compile cache, `{"makeCompileCache":true}`, which only a principal with the permission
 * lambda:InvokeFunction can send. Events of API Gateway and of function URLs have other properties, which clients cannot remove.
 */
export const isCacheRequest = (event: unknown): boolean =>
  typeof event === 'object' &&
  event !== null &&
  Object.keys(event).join() === 'makeCompileCache' &&
  'makeCompileCache' in event &&
  event.makeCompileCache === true;

/**
 * Compiles the bundle in a thread, which has the flags of this process, and returns the cache. @param maker the thread's script
 * @throws what the bundle throws when it is loaded
 */
export const makeCompileCache = async (maker: string, bundle: string): Promise<Omit<CompileCache, 'state'>> => {
  // Loaded here, because no other event needs it.
  const { Worker } = process.getBuiltinModule('node:worker_threads');
  const [cache] = await once(new Worker(maker, { workerData: bundle }), 'message');
  return cache;
};
