import { GetUserCommand, InitiateAuthCommand } from '@aws-sdk/client-cognito-identity-provider';
import { expect, test } from 'vitest';
import { userAgentFor } from '../../../src/cognito/userAgent.ts';

const signIn = new InitiateAuthCommand({ AuthFlow: 'USER_AUTH', ClientId: 'client' });
const read = new GetUserCommand({ AccessToken: 'token' });

test.for([
  ['the user’s for a sign-in', signIn, { own: 'cognito-graphql-auth', ofUser: 'Firefox' }, 'Firefox'],
  [
    'the user’s with the API’s at its end for a sign-in when the API’s has a key',
    signIn,
    { own: 'cognito-graphql-auth/key', ofUser: 'Firefox' },
    'Firefox cognito-graphql-auth/key',
  ],
  [
    'the API’s for a sign-in when the user’s is unknown',
    signIn,
    { own: 'cognito-graphql-auth/key', ofUser: undefined },
    'cognito-graphql-auth/key',
  ],
  ['the API’s for any other call', read, { own: 'cognito-graphql-auth', ofUser: 'Firefox' }, 'cognito-graphql-auth'],
] as const)('userAgentFor returns %s', ([, command, userAgents, expected]) => {
  expect(userAgentFor(command, userAgents)).toBe(expected);
});
