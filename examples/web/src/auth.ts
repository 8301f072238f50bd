import { createAuthClient } from 'cognito-graphql-auth-client';

/** Signs in, and keeps the session. The refresh token is a cookie that scripts cannot read. */
export const auth = createAuthClient({ url: import.meta.env.VITE_API_URL, delivery: 'cookie' });
