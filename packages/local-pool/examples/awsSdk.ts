// Signs up a user in a local pool that runs already.

import { CognitoIdentityProviderClient, SignUpCommand } from '@aws-sdk/client-cognito-identity-provider';

const endpoint = 'http://127.0.0.1:9229';
const config = await fetch(`${endpoint}/config`);
const { clientId, region } = await config.json();
const client = new CognitoIdentityProviderClient({
  endpoint,
  region,
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
});
await client.send(new SignUpCommand({ ClientId: clientId, Username: 'ann@example.com', Password: 'Engine-1843' }));
