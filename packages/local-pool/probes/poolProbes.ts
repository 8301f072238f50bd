import { SetUserPoolMfaConfigCommand, UpdateUserPoolCommand } from '@aws-sdk/client-cognito-identity-provider';
import type { Probe } from './probe.ts';

const TOTP = { SoftwareTokenMfaConfiguration: { Enabled: true } };

/** Each of these requests is rejected, so the pool stays as it is. */
export const poolProbes: readonly Probe[] = [
  {
    name: 'turn-mfa-off-with-a-factor',
    settles: 'the text if MFA is turned off together with a factor',
    pool: 'aliases',
    run: ({ userPoolId: UserPoolId }, ask) =>
      ask((sdk) => sdk.send(new SetUserPoolMfaConfigCommand({ UserPoolId, MfaConfiguration: 'OFF', ...TOTP }))),
  },
  {
    name: 'turn-mfa-on-without-a-factor',
    settles: 'the text if there is no factor',
    pool: 'aliases',
    run: ({ userPoolId: UserPoolId }, ask) =>
      ask((sdk) => sdk.send(new SetUserPoolMfaConfigCommand({ UserPoolId, MfaConfiguration: 'OPTIONAL' }))),
  },
  {
    name: 'turn-mfa-on-with-passkeys-alone',
    settles: 'the text if passkeys are the only factor',
    pool: 'aliases',
    run: ({ userPoolId: UserPoolId }, ask) => {
      const WebAuthnConfiguration = { RelyingPartyId: 'auth.example.com', UserVerification: 'required' } as const;
      const input = { UserPoolId, MfaConfiguration: 'OPTIONAL', WebAuthnConfiguration } as const;
      return ask((sdk) => sdk.send(new SetUserPoolMfaConfigCommand(input)));
    },
  },
  {
    name: 'require-mfa-beside-single-factor-passkeys',
    settles: 'the text if passkeys do not count as MFA',
    pool: 'passkeys',
    run: ({ userPoolId: UserPoolId }, ask) =>
      ask((sdk) => sdk.send(new SetUserPoolMfaConfigCommand({ UserPoolId, MfaConfiguration: 'ON', ...TOTP }))),
  },
  {
    name: 'require-mfa-beside-codes',
    settles: 'the text if codes can replace the password',
    pool: 'choice',
    run: ({ userPoolId: UserPoolId }, ask) =>
      ask((sdk) => sdk.send(new SetUserPoolMfaConfigCommand({ UserPoolId, MfaConfiguration: 'ON', ...TOTP }))),
  },
  {
    name: 'require-mfa-by-update',
    settles: 'the text if UpdateUserPool requires MFA',
    pool: 'optional MFA',
    run: ({ userPoolId: UserPoolId }, ask) =>
      ask((sdk) => sdk.send(new UpdateUserPoolCommand({ UserPoolId, MfaConfiguration: 'ON' }))),
  },
];
