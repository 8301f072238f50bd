import {
  type CognitoIdentityProviderClient,
  CreateUserPoolClientCommand,
  type CreateUserPoolClientCommandInput,
  CreateUserPoolCommand,
  type CreateUserPoolCommandInput,
  DeleteUserPoolCommand,
  SetUserPoolMfaConfigCommand,
  SetUserPoolSessionConfigurationCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { createUsers } from './probeUsers.ts';

/** The pools that probes need. Each is created when its first probe runs. */
export type PoolKind = 'optional MFA' | 'required MFA' | 'choice' | 'passkeys' | 'aliases' | 'tracked sessions';

type PoolSettings = Partial<CreateUserPoolCommandInput>;

const SETTINGS: Record<PoolKind, PoolSettings> = {
  'optional MFA': { UsernameAttributes: ['email'], AutoVerifiedAttributes: ['email'] },
  'required MFA': { UsernameAttributes: ['email'], AutoVerifiedAttributes: ['email'] },
  choice: {
    UsernameAttributes: ['email'],
    AutoVerifiedAttributes: ['email'],
    Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] } },
  },
  passkeys: {
    UsernameAttributes: ['email'],
    Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] } },
  },
  aliases: { AliasAttributes: ['email'] },
  'tracked sessions': { UsernameAttributes: ['email'] },
};

const MFA: Partial<Record<PoolKind, 'ON' | 'OPTIONAL'>> = { 'optional MFA': 'OPTIONAL', 'required MFA': 'ON' };

const FLOWS: CreateUserPoolClientCommandInput['ExplicitAuthFlows'] = [
  'ALLOW_USER_PASSWORD_AUTH',
  'ALLOW_USER_AUTH',
  'ALLOW_REFRESH_TOKEN_AUTH',
];

export const createClient = async (
  sdk: CognitoIdentityProviderClient,
  UserPoolId: string,
  settings: Partial<CreateUserPoolClientCommandInput>,
): Promise<string> => {
  const { UserPoolClient } = await sdk.send(
    new CreateUserPoolClientCommand({ UserPoolId, ClientName: 'probe', ExplicitAuthFlows: FLOWS, ...settings }),
  );
  return UserPoolClient?.ClientId ?? '';
};

const configure = async (sdk: CognitoIdentityProviderClient, UserPoolId: string, kind: PoolKind): Promise<void> => {
  const MfaConfiguration = MFA[kind];
  const SoftwareTokenMfaConfiguration = { Enabled: true };
  if (MfaConfiguration)
    await sdk.send(new SetUserPoolMfaConfigCommand({ UserPoolId, MfaConfiguration, SoftwareTokenMfaConfiguration }));
  if (kind === 'tracked sessions')
    await sdk.send(
      new SetUserPoolSessionConfigurationCommand({
        UserPoolId,
        UserSessionTracking: 'ENABLED',
        TokenSession: { MaxPerUser: 20 },
      }),
    );
};

/** Creates a user pool, and passes its ID to `created` before anything else can fail. */
export const createProbePool = async (
  sdk: CognitoIdentityProviderClient,
  kind: PoolKind,
  created: (userPoolId: string) => void,
) => {
  const { UserPool } = await sdk.send(new CreateUserPoolCommand({ PoolName: 'local-pool-probe', ...SETTINGS[kind] }));
  const userPoolId = UserPool?.Id ?? '';
  created(userPoolId);
  await configure(sdk, userPoolId, kind);
  const hiding = await createClient(sdk, userPoolId, { PreventUserExistenceErrors: 'ENABLED' });
  return {
    sdk,
    userPoolId,
    /** A client that hides who exists. */
    clientId: hiding,
    /** A client that tells unknown users apart. */
    legacyClientId: await createClient(sdk, userPoolId, { PreventUserExistenceErrors: 'LEGACY' }),
    ...createUsers({ sdk, userPoolId, clientId: hiding }),
  };
};

export type ProbePool = Awaited<ReturnType<typeof createProbePool>>;

export const deleteProbePool = async (sdk: CognitoIdentityProviderClient, UserPoolId: string): Promise<void> => {
  await sdk.send(new DeleteUserPoolCommand({ UserPoolId }));
};
