import { createAuthClient } from 'cognito-graphql-auth-client';

/** One for the whole app. The API keeps the refresh token in a cookie that scripts cannot read. */
export const auth = createAuthClient({
  url: 'https://api.example.com/graphql',
  delivery: 'cookie',
  // With an AuthTransportError, for example. The session goes on, and the client tries again.
  onError: (error) => console.warn(error),
});
