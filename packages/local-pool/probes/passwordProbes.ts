import {
  AdminInitiateAuthCommand,
  AdminResetUserPasswordCommand,
  AdminUpdateUserAttributesCommand,
  type CreateUserPoolClientCommandInput,
  ForgotPasswordCommand,
  GetTokensFromRefreshTokenCommand,
  InitiateAuthCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Probe } from './probe.ts';
import { createClient, type ProbePool } from './probePool.ts';
import { newAddress, PASSWORD, WRONG_PASSWORD } from './probeUsers.ts';

const AuthFlow = 'USER_PASSWORD_AUTH';

const SERVER_CLIENT: Partial<CreateUserPoolClientCommandInput> = {
  ExplicitAuthFlows: ['ALLOW_ADMIN_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
};

/** Creates a user whose password an administrator has reset. */
const newResetUser = async ({ sdk, newUser, signIn, userPoolId: UserPoolId }: ProbePool) => {
  const Username = await newUser({ email_verified: 'true' });
  const tokens = await signIn(Username);
  await sdk.send(new AdminResetUserPasswordCommand({ UserPoolId, Username }));
  return { Username, ...tokens };
};

export const passwordProbes: readonly Probe[] = [
  {
    name: 'forgot-password-unverified-hidden',
    settles: 'what a client that hides who exists gets for a user whose address is not verified',
    pool: 'optional MFA',
    run: async ({ newUser, clientId: ClientId }, ask) => {
      const Username = await newUser();
      await ask((sdk) => sdk.send(new ForgotPasswordCommand({ ClientId, Username })));
    },
  },
  {
    name: 'forgot-password-unverified-legacy',
    settles: 'what another client gets for a user whose address is not verified',
    pool: 'optional MFA',
    run: async ({ newUser, legacyClientId: ClientId }, ask) => {
      const Username = await newUser();
      await ask((sdk) => sdk.send(new ForgotPasswordCommand({ ClientId, Username })));
    },
  },
  {
    name: 'forgot-password-unknown-legacy',
    settles: 'the text for an unknown user',
    pool: 'optional MFA',
    run: ({ legacyClientId: ClientId }, ask) =>
      ask((sdk) => sdk.send(new ForgotPasswordCommand({ ClientId, Username: newAddress() }))),
  },
  {
    name: 'wrong-password',
    settles: 'the text of a wrong password',
    pool: 'optional MFA',
    run: async ({ newUser, clientId: ClientId }, ask) => {
      const AuthParameters = { USERNAME: await newUser(), PASSWORD: WRONG_PASSWORD };
      await ask((sdk) => sdk.send(new InitiateAuthCommand({ ClientId, AuthFlow, AuthParameters })));
    },
  },
  {
    name: 'admin-wrong-password',
    settles: 'the text of a wrong password if a server signs the user in',
    pool: 'optional MFA',
    run: async ({ newUser, userPoolId: UserPoolId, sdk: admin }, ask) => {
      const ClientId = await createClient(admin, UserPoolId, SERVER_CLIENT);
      const AuthParameters = { USERNAME: await newUser(), PASSWORD: WRONG_PASSWORD };
      const input = { UserPoolId, ClientId, AuthFlow: 'ADMIN_USER_PASSWORD_AUTH', AuthParameters } as const;
      await ask((sdk) => sdk.send(new AdminInitiateAuthCommand(input)));
    },
  },
  {
    name: 'sign-in-without-secret-hash',
    settles: 'the text if the secret hash is missing',
    pool: 'optional MFA',
    run: async ({ sdk: admin, newUser, userPoolId }, ask) => {
      const ClientId = await createClient(admin, userPoolId, { GenerateSecret: true });
      const AuthParameters = { USERNAME: await newUser(), PASSWORD };
      await ask((sdk) => sdk.send(new InitiateAuthCommand({ ClientId, AuthFlow, AuthParameters })));
    },
  },
  {
    name: 'admin-sign-in-with-wrong-secret-hash',
    settles: 'the text if the secret hash is wrong',
    pool: 'optional MFA',
    run: async ({ sdk: admin, newUser, userPoolId: UserPoolId }, ask) => {
      const ClientId = await createClient(admin, UserPoolId, { ...SERVER_CLIENT, GenerateSecret: true });
      const AuthParameters = { USERNAME: await newUser(), PASSWORD, SECRET_HASH: 'AAAA' };
      const input = { UserPoolId, ClientId, AuthFlow: 'ADMIN_USER_PASSWORD_AUTH', AuthParameters } as const;
      await ask((sdk) => sdk.send(new AdminInitiateAuthCommand(input)));
    },
  },
  {
    name: 'unknown-user-legacy',
    settles: 'the text for an unknown user at sign-in',
    pool: 'optional MFA',
    run: ({ legacyClientId: ClientId }, ask) => {
      const AuthParameters = { USERNAME: newAddress(), PASSWORD };
      return ask((sdk) => sdk.send(new InitiateAuthCommand({ ClientId, AuthFlow, AuthParameters })));
    },
  },
  {
    name: 'reset-required-wrong-password',
    settles: 'whether a wrong password reveals that the password was reset',
    pool: 'optional MFA',
    run: async (pool, ask) => {
      const { Username } = await newResetUser(pool);
      const AuthParameters = { USERNAME: Username, PASSWORD: WRONG_PASSWORD };
      await ask((sdk) => sdk.send(new InitiateAuthCommand({ ClientId: pool.clientId, AuthFlow, AuthParameters })));
    },
  },
  {
    name: 'reset-required-refresh',
    settles: 'whether tokens can be refreshed after the password was reset',
    pool: 'optional MFA',
    run: async (pool, ask) => {
      const { RefreshToken } = await newResetUser(pool);
      await ask((sdk) => sdk.send(new GetTokensFromRefreshTokenCommand({ ClientId: pool.clientId, RefreshToken })));
    },
  },
  {
    name: 'reset-of-unverified-user',
    settles: 'what AdminResetUserPassword answers if no code can be sent',
    pool: 'optional MFA',
    run: async ({ sdk: admin, newUser, userPoolId: UserPoolId }, ask) => {
      const Username = await newUser({ email_verified: 'true' });
      const UserAttributes = [{ Name: 'email_verified', Value: 'false' }];
      await admin.send(new AdminUpdateUserAttributesCommand({ UserPoolId, Username, UserAttributes }));
      await ask((sdk) => sdk.send(new AdminResetUserPasswordCommand({ UserPoolId, Username })));
    },
  },
];
