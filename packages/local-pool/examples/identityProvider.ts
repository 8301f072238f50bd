import { startPool } from 'cognito-local-pool';

const pool = await startPool({
  port: 9229,
  database: ':memory:',
  identityProviders: [{ name: 'Google', kind: 'GOOGLE', label: 'Google' }],
  client: {
    CallbackURLs: ['http://localhost:5173/signed-in'],
    LogoutURLs: ['http://localhost:5173/'],
    AllowedOAuthFlows: ['code'],
    AllowedOAuthScopes: ['openid', 'email', 'profile', 'aws.cognito.signin.user.admin'],
    AllowedOAuthFlowsUserPoolClient: true,
    SupportedIdentityProviders: ['COGNITO', 'Google'],
  },
});

console.log(`${pool.endpoint}/oauth2/authorize`);
await pool.close();
