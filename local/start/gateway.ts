import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { terminalLine } from './logLine.ts';
import { startTool } from './tool.ts';

/** API Gateway and Lambda as serverless.yml describes them, by serverless-offline; resolves when the graph answers. */
export const startGateway = async (port: number, env: NodeJS.ProcessEnv): Promise<{ ended: Promise<never> }> => {
  const gateway = startTool('serverless/bin/serverless.js', ['offline', '--stage', 'local', '--httpPort', `${port}`], {
    ...env,
    // Its banner, and lines for each request, are not what one looks for here.
    SLS_LOG_LEVEL: 'error',
  });
  gateway.stderr.pipe(process.stderr);
  // First its table of routes, which nothing turns off; later the Lambda's log.
  gateway.stdout.resume();
  const ended = new Promise<never>((_, reject) => {
    gateway.once('error', reject).once('exit', () => reject(new Error('serverless-offline ended.')));
  });
  await Promise.race([ready(`http://127.0.0.1:${port}/graphql`), ended]);
  createInterface({ input: gateway.stdout }).on('line', (line) => {
    const shown = terminalLine(line);
    if (shown !== undefined) console.log(shown);
  });
  return { ended };
};

const ready = async (url: string): Promise<void> => {
  const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"{__typename}"}' };
  for (;;) {
    const response = await fetch(url, request).catch(() => undefined);
    if (response?.ok) return;
    if (response) throw new Error(`The graph answers ${response.status}.`);
    await wait(25);
  }
};
