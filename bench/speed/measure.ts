import { spawn } from 'node:child_process';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { startCognitoStub } from '../../test/support/cognitoStub.ts';
import type { Contestant } from './contestants.ts';

/** The costs of one process: milliseconds of CPU and of wall time, megabytes, and calls per second. */
export interface Sample {
  readonly coldCpu: number;
  readonly coldWall: number;
  readonly warmCpu: number;
  readonly coldMemory: number;
  readonly memory: number;
  readonly throughput?: number;
}

export interface Effort {
  readonly rounds: number;
  readonly warmUp: number;
  readonly calls: number;
}

/**
 * Cold starts have rounds of their own, three times as many. The machine's speed changes within seconds, and then those of all handlers are
 * seconds apart.
 */
export const COLD_ROUNDS = 3;

const token = (bytes: number): string => 'eyJraWQi'.repeat(bytes / 8);

/** Starts a Cognito with fixed responses of realistic length. */
export const startStub = () =>
  startCognitoStub({
    InitiateAuth: {
      ChallengeParameters: {},
      AuthenticationResult: {
        AccessToken: token(1072),
        IdToken: token(1104),
        RefreshToken: token(1784),
        ExpiresIn: 3600,
        TokenType: 'Bearer',
      },
    },
    SignUp: {
      CodeDeliveryDetails: { AttributeName: 'email', DeliveryMedium: 'EMAIL', Destination: 'a***@e***' },
      UserConfirmed: false,
      UserSub: '3c9f0760-824e-4409-ad93-712bdf1a33b3',
    },
  });

/**
 * Runs a script in a new process that has only Lambda's and the function's environment variables. Its log goes to a file,
 * because reading it would slow down the stub in this process.
 * @returns the script's output on file descriptor 3
 */
export const run = async (
  [program = '', ...args]: readonly string[],
  env: Readonly<Record<string, string>>,
  job: object,
): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const log = await open(join(folder, 'log'), 'w');
  const child = spawn(program === 'node' ? process.execPath : program, args, {
    stdio: ['pipe', log.fd, 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      AWS_REGION: 'us-east-1',
      AWS_DEFAULT_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'bench',
      AWS_SECRET_ACCESS_KEY: 'bench',
      STAGE: 'prod',
      USER_POOL_ID: 'us-east-1_Stub',
      CLIENT_ID: 'stubclient',
      ...env,
    },
  });
  child.stdin?.end(JSON.stringify(job));
  // Safe: both are readable pipes.
  const [output, errors] = await Promise.all([text(child.stdio[3] as Readable), text(child.stderr as Readable)]);
  await log.close();
  await rm(folder, { recursive: true });
  if (errors !== '') throw new Error(`${args.join(' ')} failed: ${errors.slice(-2000)}`);
  return output;
};

/** Measures a handler in a new process. The throughput is that of 50 concurrent requests. */
export const measure = async (
  { command, handler, env }: Contestant,
  events: readonly object[],
  { warmUp, calls, endpoint }: Effort & { endpoint: string },
): Promise<Sample> => {
  const job = { handler, events, warmUp, calls, inFlight: 50 };
  // Safe: child.mjs and child.py write a sample.
  return JSON.parse(await run(command, { COGNITO_ENDPOINT: endpoint, ...env }, job)) as Sample;
};
