// Configures the pool and its app client.

import { startPool } from 'cognito-local-pool';

const pool = await startPool({
  port: 9229,
  database: ':memory:',
  pool: {
    Policies: {
      PasswordPolicy: { MinimumLength: 12 },
      SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP', 'WEB_AUTHN'] },
    },
    DeviceConfiguration: { ChallengeRequiredOnNewDevice: true },
    Schema: [{ Name: 'plan', AttributeDataType: 'String', Mutable: true }],
  },
  mfa: { EmailMfaConfiguration: {}, WebAuthnConfiguration: { RelyingPartyId: 'localhost' } },
  client: { ExplicitAuthFlows: ['ALLOW_USER_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'], AccessTokenValidity: 15 },
});

console.log(pool.endpoint);
await pool.close();
