import { createHmac } from 'node:crypto';

/** Returns Cognito's SecretHash: https://docs.aws.amazon.com/cognito/latest/developerguide/signing-up-users-in-your-app.html#cognito-user-pools-computing-secret-hash */
export const secretHash = (clientSecret: string, username: string, clientId: string): string =>
  createHmac('sha256', clientSecret)
    .update(username + clientId)
    .digest('base64');
