import {
  CognitoIdentityProviderClient,
  CreateUserPoolClientCommand,
  type CreateUserPoolClientCommandInput,
  SetUserPoolMfaConfigCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { type PoolOptions, startPool } from '../../packages/local-pool/src/server.ts';

/** The Cognito endpoint that a suite runs against. */
export interface Target {
  readonly endpoint: string | undefined;
  readonly userPoolId: string;
  readonly clientId: string;
  readonly clientSecret: string | undefined;
  /** With AWS credentials, for the Admin operations that set users up. */
  readonly admin: CognitoIdentityProviderClient;
  /** Moves the pool's clock; only the local pool has one that moves. */
  readonly advance: ((milliseconds: number) => void) | undefined;
  /** Epoch milliseconds, by the pool's clock. */
  now(): number;
  /** The newest code sent to an address. */
  codeFor(address: string): Promise<string>;
  close(): Promise<void>;
}

const { COGNITO_ENDPOINT, USER_POOL_ID, CLIENT_ID, CLIENT_SECRET, MESSAGES_URL } = process.env;

/** Tests of what only the local pool can be made to do skip themselves with `needsLocalPool`. */
export const isLocal = USER_POOL_ID === undefined;
export const needsLocalPool =
  'needs the local pool: a clock to move, triggers, deliveries that fail, or pools to create';

/** The ways of setting a pool up in which the same suite has to pass. */
export const variants = isLocal
  ? (['an app client without a secret', 'an app client with a secret', 'a pool that requires MFA'] as const)
  : (['the pool of the environment'] as const);
export type Variant = (typeof variants)[number];

export type LocalOptions = Pick<PoolOptions, 'triggers' | 'deliver'>;

/** The endpoint of the environment, or a local pool of the suite's own. */
export const startTarget = async (options: LocalOptions & { variant?: Variant } = {}): Promise<Target> => {
  const { variant, ...rest } = options;
  const target = isLocal ? await startLocalTarget(rest) : environmentTarget();
  if (variant === 'an app client with a secret') return withClient(target, { GenerateSecret: true });
  if (variant === 'a pool that requires MFA') await requireTotp(target);
  return target;
};

/** The target with an app client of its own. */
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

const requireTotp = ({ admin, userPoolId: UserPoolId }: Target) =>
  admin.send(
    new SetUserPoolMfaConfigCommand({
      UserPoolId,
      MfaConfiguration: 'ON',
      SoftwareTokenMfaConfiguration: { Enabled: true },
    }),
  );

const startLocalTarget = async (options: LocalOptions): Promise<Target> => {
  let skew = 0;
  const pool = await startPool({ port: 0, database: ':memory:', clock: () => Date.now() + skew, ...options });
  return {
    endpoint: pool.endpoint,
    userPoolId: pool.userPoolId,
    clientId: pool.clientId,
    clientSecret: undefined,
    admin: new CognitoIdentityProviderClient({
      region: pool.region,
      endpoint: pool.endpoint,
      // Admin operations are signed; the local pool does not look at the signature.
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    }),
    advance: (milliseconds) => {
      skew += milliseconds;
    },
    now: () => Date.now() + skew,
    codeFor: (address) => readCode(`${pool.endpoint}/messages`, address),
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
    now: Date.now,
    codeFor: (address) => readCode(MESSAGES_URL ?? `${COGNITO_ENDPOINT}/messages`, address),
    close: async () => {},
  };
};

/** Messages of a real pool arrive in their own time, so this asks more than once. */
const readCode = async (messagesUrl: string, address: string): Promise<string> => {
  const until = Date.now() + (isLocal ? 0 : 20_000);
  do {
    const response = await fetch(`${messagesUrl}?to=${encodeURIComponent(address)}`);
    // Safe: the format that MESSAGES_URL is documented to answer.
    const messages = (await response.json()) as { code: string }[];
    const newest = messages.at(-1);
    if (newest) return newest.code;
  } while (Date.now() < until);
  throw new Error('No message has arrived.');
};
