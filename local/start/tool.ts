import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

/**
 * Runs a command-line tool of node_modules in a thread of this process. A child process would survive a kill -9 of this
 * process.
 * @throws an error with the tool's output, if the tool fails
 */
export const runTool = async (script: string): Promise<void> => {
  const path = fileURLToPath(new URL(`../../node_modules/${script}`, import.meta.url));
  const tool = new Worker(path, { argv: [], stdout: true, stderr: true });
  const exited = new Promise<number>((resolve, reject) => tool.once('exit', resolve).once('error', reject));
  const [code, stdout, stderr] = await Promise.all([exited, text(tool.stdout), text(tool.stderr)]);
  // The tool's stack says nothing about its input.
  if (code !== 0) throw new Error((stderr || stdout).split(/^\s+at /m)[0]?.trim());
};
