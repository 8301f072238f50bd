import { createHmac } from 'node:crypto';
import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  type AuthFactorType,
  CognitoIdentityProviderClient,
  ConfirmSignUpCommand,
  CreateUserPoolClientCommand,
  type CreateUserPoolClientCommandInput,
  CreateUserPoolCommand,
  type CreateUserPoolCommandInput,
  GetUserCommand,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
  SetUserPoolMfaConfigCommand,
  type SetUserPoolMfaConfigCommandInput,
  SignUpCommand,
  UpdateUserPoolCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import type { JWK } from 'jose';
import { onTestFinished } from 'vitest';
import type { Message } from '../src/cognito.ts';
import { type PoolOptions, startPool } from '../src/server.ts';
import { generateSigningKey } from '../src/tokens/signingKeys.ts';

export const PASSWORD = 'Passw0rd!';
export const OTHER_PASSWORD = 'An0ther-word';
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Returns `[name, message]` of the exception that the SDK throws. */
export const failure = async (result: Promise<unknown>): Promise<[string, string]> => {
  const error = await result.then(
    () => new Error('it succeeded'),
    (thrown: unknown) => thrown,
  );
  return error instanceof Error ? [error.name, error.message] : ['?', String(error)];
};

export const NOBODY = ['NotAuthorizedException', 'Incorrect username or password.'];
export const MISMATCH = ['CodeMismatchException', 'Invalid verification code provided, please try again.'];
export const LIMIT = ['LimitExceededException', 'Attempt limit exceeded, please try after some time.'];

export const sdkClient = (endpoint: string) =>
  new CognitoIdentityProviderClient({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });

/** Returns the properties of a pool in which a sign-in can begin with these factors. */
export const allowFactors = (...factors: AuthFactorType[]) => ({
  Policies: { SignInPolicy: { AllowedFirstAuthFactors: factors } },
});

export const secretHash = (secret: string, clientId: string, username: string): string =>
  createHmac('sha256', secret)
    .update(username + clientId)
    .digest('base64');

type PoolSetUp = Partial<CreateUserPoolCommandInput> & {
  mfaConfig?: Omit<SetUserPoolMfaConfigCommandInput, 'UserPoolId'>;
};

/** All test pools sign with one key, because generating a key takes most of a test's time. */
let signingKey: Promise<JWK> | undefined;

const reuseSigningKey = (): Promise<JWK> => {
  signingKey ??= generateSigningKey();
  return signingKey;
};

/** The settings that a factor of MFA needs. */
const SENDERS = {
  SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::123456789012:role/sms', ExternalId: 'test' },
  EmailConfiguration: {
    EmailSendingAccount: 'DEVELOPER' as const,
    SourceArn: 'arn:aws:ses:us-east-1:123456789012:identity/example.com',
  },
};

const sendersFor = (mfaConfig: PoolSetUp['mfaConfig']): Partial<CreateUserPoolCommandInput> => ({
  ...(mfaConfig?.SmsMfaConfiguration ? { SmsConfiguration: SENDERS.SmsConfiguration } : {}),
  ...(mfaConfig?.EmailMfaConfiguration ? { EmailConfiguration: SENDERS.EmailConfiguration } : {}),
});

/** Starts a pool in memory with a clock that the test moves, and an SDK client that uses the pool. */
export const startTestPool = async ({ mfa, ...options }: Partial<PoolOptions> = {}) => {
  let time = Date.UTC(2026, 0, 1);
  const running = await startPool({
    port: 0,
    database: ':memory:',
    clock: () => time,
    generateSigningKey: reuseSigningKey,
    mfa: { EmailMfaConfiguration: {}, ...mfa },
    ...options,
  });
  const sdk = sdkClient(running.endpoint);
  onTestFinished(async () => {
    sdk.destroy();
    await running.close();
  });
  const messages = async (to = ''): Promise<Message[]> => {
    const response = await fetch(`${running.endpoint}/messages${to && `?to=${encodeURIComponent(to)}`}`);
    // Safe cast: this is the type of the server's response.
    return (await response.json()) as Message[];
  };
  const latest = async (to: string): Promise<string> => (await messages(to)).at(-1)?.code ?? '';
  return {
    ...running,
    sdk,
    messages,
    latest,
    now: () => time,
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
    ...accounts({ sdk, clientId: running.clientId, latest }),
    ...administration({ sdk, userPoolId: running.userPoolId, latest }),
  };
};

export interface Tokens {
  AccessToken: string;
  IdToken: string;
  RefreshToken: string;
}

interface Accounts {
  sdk: CognitoIdentityProviderClient;
  clientId: string;
  latest: (to: string) => Promise<string>;
}

const accounts = ({ sdk, clientId, latest }: Accounts) => {
  const signUp = (email: string, attributes: Record<string, string> = {}) =>
    sdk.send(
      new SignUpCommand({
        ClientId: clientId,
        Username: email,
        Password: PASSWORD,
        UserAttributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })),
      }),
    );
  const signIn = (username: string, password = PASSWORD, client = clientId) =>
    sdk.send(
      new InitiateAuthCommand({
        ClientId: client,
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: username, PASSWORD: password },
      }),
    );
  return {
    signUp,
    signIn,
    confirm: (username: string, code: string) =>
      sdk.send(new ConfirmSignUpCommand({ ClientId: clientId, Username: username, ConfirmationCode: code })),
    /** Signs a user up, confirms the address, and returns the sub. */
    member: async (email = 'ann@example.com', attributes: Record<string, string> = {}): Promise<string> => {
      const { UserSub = '' } = await signUp(email, attributes);
      const ConfirmationCode = await latest(email);
      await sdk.send(new ConfirmSignUpCommand({ ClientId: clientId, Username: email, ConfirmationCode }));
      return UserSub;
    },
    tokens: async (username = 'ann@example.com', password = PASSWORD): Promise<Tokens> => {
      const { AuthenticationResult } = await signIn(username, password);
      if (!AuthenticationResult) throw new Error('The response is a challenge, not tokens.');
      // Safe cast: a sign-in returns all three. Only a refresh, which has the same type, can omit one.
      return AuthenticationResult as Tokens;
    },
    respond: (challenge: { name: string; session: string | undefined }, responses: Record<string, string>) =>
      sdk.send(
        new RespondToAuthChallengeCommand({
          ClientId: clientId,
          // Safe cast: the name is sent as it is, and some tests send unknown ones.
          ChallengeName: challenge.name as 'SMS_MFA',
          Session: challenge.session,
          ChallengeResponses: responses,
        }),
      ),
    attributes: async (AccessToken: string): Promise<Record<string, string>> => {
      const { UserAttributes = [] } = await sdk.send(new GetUserCommand({ AccessToken }));
      return Object.fromEntries(UserAttributes.map(({ Name = '', Value = '' }) => [Name, Value]));
    },
  };
};

interface Administration {
  sdk: CognitoIdentityProviderClient;
  userPoolId: string;
  latest: (to: string) => Promise<string>;
}

const administration = ({ sdk, userPoolId, latest }: Administration) => ({
  newClient: async (settings: Partial<CreateUserPoolClientCommandInput> = {}) => {
    const { UserPoolClient } = await sdk.send(
      new CreateUserPoolClientCommand({
        UserPoolId: userPoolId,
        ClientName: 'test',
        ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
        ...settings,
      }),
    );
    return { clientId: UserPoolClient?.ClientId ?? '', secret: UserPoolClient?.ClientSecret ?? '' };
  },
  /** Creates another pool with a client. `user` creates a user as an administrator. */
  newPool: async ({ mfaConfig, AccountRecoverySetting, ...settings }: PoolSetUp = {}) => {
    const senders = sendersFor(mfaConfig);
    const recovery = { AccountRecoverySetting };
    // Recovery by email alone excludes MFA by email, but can be set later.
    const [now, later] = mfaConfig?.EmailMfaConfiguration && AccountRecoverySetting ? [{}, recovery] : [recovery];
    const properties = { PoolName: 'test', ...senders, ...settings, ...now };
    const { UserPool } = await sdk.send(new CreateUserPoolCommand(properties));
    const UserPoolId = UserPool?.Id ?? '';
    if (mfaConfig) await sdk.send(new SetUserPoolMfaConfigCommand({ UserPoolId, ...mfaConfig }));
    const { MfaConfiguration } = mfaConfig ?? {};
    if (later) await sdk.send(new UpdateUserPoolCommand({ UserPoolId, MfaConfiguration, ...senders, ...later }));
    const { UserPoolClient } = await sdk.send(
      new CreateUserPoolClientCommand({
        UserPoolId,
        ClientName: 'test',
        ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
      }),
    );
    const clientId = UserPoolClient?.ClientId ?? '';
    const user = async (Username: string, attributes: Record<string, string> = {}) => {
      await sdk.send(
        new AdminCreateUserCommand({
          UserPoolId,
          Username,
          MessageAction: 'SUPPRESS',
          UserAttributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })),
        }),
      );
      await sdk.send(new AdminSetUserPasswordCommand({ UserPoolId, Username, Password: PASSWORD, Permanent: true }));
    };
    return { userPoolId: UserPoolId, clientId, user, ...accounts({ sdk, clientId, latest }) };
  },
});
