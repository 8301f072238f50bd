import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Builds the client package, which the examples import as apps do. */
export const setup = async (): Promise<void> => {
  await promisify(execFile)('npm', ['run', 'build', '--workspace', 'packages/client']);
};
