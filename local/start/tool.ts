import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

/**
 * A command-line tool of node_modules in a thread of this process. A child process would need to be ended, and would be
 * left behind by a kill -9.
 */
export const startTool = (script: string, argv: string[], env: NodeJS.ProcessEnv = process.env): Worker =>
  new Worker(fileURLToPath(new URL(`../../node_modules/${script}`, import.meta.url)), {
    argv,
    env,
    stdout: true,
    stderr: true,
  });

/** @throws what the tool says is wrong, if it fails */
export const runTool = async (script: string, argv: string[]): Promise<void> => {
  const tool = startTool(script, argv);
  const exited = new Promise<number>((resolve, reject) => tool.once('exit', resolve).once('error', reject));
  const [code, stdout, stderr] = await Promise.all([exited, text(tool.stdout), text(tool.stderr)]);
  // Its own stack says nothing about the input.
  if (code !== 0) throw new Error((stderr || stdout).split(/^\s+at /m)[0]?.trim());
};
