import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

export interface Task {
  /** The folder of the function's code. */
  readonly folder: string;
  /** The template's `Handler`, such as `dist/lambda.handler`. */
  readonly handler: string;
  readonly env: Readonly<Record<string, string>>;
}

interface Invocations {
  // biome-ignore lint/suspicious/noExplicitAny: tests assert the shape.
  readonly results: any[];
  /** The lines of the log, parsed. */
  // biome-ignore lint/suspicious/noExplicitAny: tests assert the shape.
  readonly lines: any[];
  readonly stderr: string;
}

/** Calls a handler with each event in one new process, whose environment has only Lambda's variables and the function's own. */
export const invokeLambda = async (
  { folder, handler, env }: Task,
  events: readonly object[],
  options: readonly string[] = [],
): Promise<Invocations> => {
  const script = fileURLToPath(new URL('invoke.mjs', import.meta.url));
  const lambda = spawn(process.execPath, [...options, script], {
    cwd: folder,
    env: {
      _HANDLER: handler,
      LAMBDA_TASK_ROOT: folder,
      AWS_REGION: 'eu-central-1',
      AWS_LAMBDA_FUNCTION_NAME: 'graph',
      ...env,
    },
  });
  lambda.stdin.end(JSON.stringify(events));
  const [output, stderr] = await Promise.all([text(lambda.stdout), text(lambda.stderr)]);
  const lines = output.split('\n');
  const results = lines.pop() ?? '';
  if (results === '') throw new Error(stderr);
  return { results: JSON.parse(results), lines: lines.map((line) => JSON.parse(line)), stderr };
};
