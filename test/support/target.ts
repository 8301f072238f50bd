import { setTimeout as pause } from 'node:timers/promises';
import {
  CognitoIdentityProviderClient,
  CreateUserPoolClientCommand,
  type CreateUserPoolClientCommandInput,
  DeleteUserPoolClientCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { readSettings } from '../../local/start/settings.ts';
import { type PoolOptions, startPool } from '../../packages/local-pool/src/server.ts';

/** The Cognito endpoint, user pool and app client that a suite runs against. */
export interface Target {
  readonly endpoint: string | undefined;
  readonly userPoolId: string;
  readonly clientId: string;
  readonly clientSecret: string | undefined;
  /** Has AWS credentials, for the Admin operations that set up users. */
  readonly admin: CognitoIdentityProviderClient;
  /** Moves the pool's clock. Undefined for a pool of AWS. */
  readonly advance: ((milliseconds: number) => void) | undefined;
  /** Moves the pool's clock, or waits if it cannot be moved. For seconds only. */
  pass(milliseconds: number): Promise<void>;
  /** Returns epoch milliseconds by the pool's clock. */
  now(): number;
  /** Returns the newest code that was sent to an address. */
  readCode(address: string): Promise<string>;
  close(): Promise<void>;
}

const { COGNITO_ENDPOINT, USER_POOL_ID, CLIENT_ID, CLIENT_SECRET, MESSAGES_URL } = process.env;

/** False if the environment names a user pool. Tests that only the local pool can run then skip, with `needsLocalPool`. */
export const isLocal = USER_POOL_ID === undefined;
export const needsLocalPool =
  'needs the local pool: a clock to move by minutes, triggers, deliveries that fail, or settings to change';

/** The set-ups of a pool in which the same suites have to pass. */
export const variants = isLocal
  ? ([
      "a new stack's app client, which has a secret and rotates refresh tokens",
      'a public app client without rotation',
      'a pool that requires MFA',
    ] as const)
  : (['the pool of the environment'] as const);
export type Variant = (typeof variants)[number];

export interface LocalOptions extends Pick<PoolOptions, 'triggers' | 'deliver' | 'clock'> {
  /** Options of the stack, such as MFA. */
  readonly env?: Readonly<Record<string, string>>;
}

/** MFA by email needs them. */
export const SES_OPTIONS = {
  SES_SOURCE_ARN: 'arn:aws:ses:us-east-1:123456789012:identity/example.com',
  EMAIL_FROM: 'no-reply@example.com',
};

const REQUIRED_MFA = { MFA: 'REQUIRED', MFA_METHODS: 'TOTP', SIGN_IN_METHODS: 'PASSWORD' };

/** Returns the pool that the environment names, or starts a local one. */
export const startTarget = async (options: LocalOptions & { variant?: Variant } = {}): Promise<Target> => {
  const { variant, ...rest } = options;
  const settings = variant === 'a pool that requires MFA' ? { ...rest, env: REQUIRED_MFA } : rest;
  const target = isLocal ? await startLocalTarget(settings) : environmentTarget();
  return variant === 'a public app client without rotation' ? withClient(target, {}) : target;
};

/** Creates another app client in the target's pool, and returns the target with it. */
export const withClient = async (
  target: Target,
  settings: Partial<CreateUserPoolClientCommandInput>,
): Promise<Target> => {
  const { UserPoolClient: client } = await target.admin.send(
    new CreateUserPoolClientCommand({
      UserPoolId: target.userPoolId,
      ClientName: 'of a test',
      ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      PreventUserExistenceErrors: 'ENABLED',
      ...settings,
    }),
  );
  return { ...target, clientId: client?.ClientId ?? '', clientSecret: client?.ClientSecret };
};

/** Deletes a client of `withClient` from the environment's pool, if its endpoint can. A local pool ends with its tests. */
export const deleteClient = async ({ admin, userPoolId, clientId }: Target): Promise<void> => {
  if (isLocal) return;
  try {
    await admin.send(new DeleteUserPoolClientCommand({ UserPoolId: userPoolId, ClientId: clientId }));
  } catch (error) {
    // Such as an emulator that lacks the operation.
    process.stderr.write(`The app client ${clientId} is left in the pool: ${String(error)}\n`);
  }
};

const startLocalTarget = async ({ env, ...options }: LocalOptions): Promise<Target> => {
  let skew = 0;
  const advance = (milliseconds: number): void => {
    skew += milliseconds;
  };
  // The settings of `npm start`, which are those of a new stack, with MFA by email.
  const settings = { ...readSettings({ ...SES_OPTIONS, ...env }).pool, port: 0, database: ':memory:' };
  const pool = await startPool({ ...settings, clock: () => Date.now() + skew, ...options });
  return {
    endpoint: pool.endpoint,
    userPoolId: pool.userPoolId,
    clientId: pool.clientId,
    clientSecret: pool.clientSecret,
    admin: new CognitoIdentityProviderClient({
      region: pool.region,
      endpoint: pool.endpoint,
      // Admin operations are signed. The local pool does not check the signature.
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    }),
    advance,
    pass: async (milliseconds) => advance(milliseconds),
    now: () => Date.now() + skew,
    readCode: async (address) => {
      const code = await fetchNewestCode(`${pool.endpoint}/messages`, address);
      if (code === undefined) throw new Error('The local pool has sent no message.');
      return code;
    },
    close: pool.close,
  };
};

const environmentTarget = (): Target => {
  const userPoolId = USER_POOL_ID ?? '';
  return {
    endpoint: COGNITO_ENDPOINT,
    userPoolId,
    clientId: CLIENT_ID ?? '',
    clientSecret: CLIENT_SECRET,
    admin: new CognitoIdentityProviderClient({
      region: userPoolId.split('_')[0] ?? '',
      ...(COGNITO_ENDPOINT === undefined ? {} : { endpoint: COGNITO_ENDPOINT }),
    }),
    advance: undefined,
    pass: async (milliseconds) => {
      await pause(milliseconds);
    },
    now: Date.now,
    readCode: (address) => pollCode(MESSAGES_URL ?? `${COGNITO_ENDPOINT}/messages`, address),
    close: async () => {},
  };
};

const fetchNewestCode = async (messagesUrl: string, address: string): Promise<string | undefined> => {
  const response = await fetch(`${messagesUrl}?to=${encodeURIComponent(address)}`);
  // Safe: the documented format of MESSAGES_URL.
  const messages = (await response.json()) as { code: string }[];
  return messages.at(-1)?.code;
};

/** Requests the messages every 500 ms, for at most 20 s: those of a pool of AWS arrive late. */
const pollCode = async (messagesUrl: string, address: string): Promise<string> => {
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const code = await fetchNewestCode(messagesUrl, address);
    if (code !== undefined) return code;
    await pause(500);
  }
  throw new Error('No message has arrived.');
};
