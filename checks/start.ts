import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';

const TIMEOUT_SECONDS = 60;

/** Starts the API by `npm start`, waits until it answers a request, and stops it as Ctrl-C would. */
const check = async (): Promise<void> => {
  // Its own process group, so that a signal reaches npm and everything that npm started.
  const npm = spawn('npm', ['start'], { detached: true, stdio: ['ignore', 'inherit', 'inherit'] });
  const closed = once(npm, 'close');
  const answered = await waitForAnswer(() => npm.exitCode !== null);
  if (npm.pid !== undefined && npm.exitCode === null) process.kill(-npm.pid, 'SIGINT');
  await closed;
  console.log(answered ? 'npm start answers requests' : `npm start did not answer within ${TIMEOUT_SECONDS} s`);
  process.exitCode = answered ? 0 : 1;
};

const waitForAnswer = async (hasEnded: () => boolean): Promise<boolean> => {
  for (let second = 0; second < TIMEOUT_SECONDS && !hasEnded(); second += 1) {
    if (await answers()) return true;
    await setTimeout(1000);
  }
  return false;
};

const answers = async (): Promise<boolean> => {
  try {
    const response = await fetch(`http://localhost:${process.env.PORT || 4000}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ __typename }"}',
    });
    return (await response.text()).includes('"Query"');
  } catch {
    return false;
  }
};

await check();
