import {
  InitiateAuthCommand,
  ListUserSessionsCommand,
  RespondToAuthChallengeCommand,
  RevokeTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Probe } from './probe.ts';
import { PASSWORD } from './probeUsers.ts';

/** Signs a user in. The transcript has the names of the tokens' claims. */
const askForTokens: Probe['run'] = async ({ newUser, clientId: ClientId }, ask) => {
  const AuthParameters = { USERNAME: await newUser(), PASSWORD };
  await ask((sdk) => sdk.send(new InitiateAuthCommand({ ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters })));
};

export const sessionProbes: readonly Probe[] = [
  {
    name: 'tokens-if-sessions-are-tracked',
    settles: 'the names of the claims if the pool tracks sessions',
    pool: 'tracked sessions',
    run: askForTokens,
  },
  {
    name: 'tokens-if-sessions-are-not-tracked',
    settles: 'the names of the claims if the pool does not track sessions',
    pool: 'optional MFA',
    run: askForTokens,
  },
  {
    name: 'list-sessions-if-they-are-not-tracked',
    settles: 'the exception if the pool does not track sessions',
    pool: 'optional MFA',
    run: async ({ newUser, signIn }, ask) => {
      const { AccessToken } = await signIn(await newUser());
      await ask((sdk) => sdk.send(new ListUserSessionsCommand({ AccessToken })));
    },
  },
  {
    name: 'list-sessions',
    settles: 'the members of a session',
    pool: 'tracked sessions',
    run: async ({ newUser, signIn }, ask) => {
      const { AccessToken } = await signIn(await newUser());
      await ask((sdk) => sdk.send(new ListUserSessionsCommand({ AccessToken })));
    },
  },
  {
    name: 'revoke-empty-token',
    settles: 'the text if the token is empty',
    pool: 'optional MFA',
    run: ({ clientId: ClientId }, ask) => ask((sdk) => sdk.send(new RevokeTokenCommand({ ClientId, Token: '' }))),
  },
  {
    name: 'revoke-access-token',
    settles: 'the text if the token is not a refresh token',
    pool: 'optional MFA',
    run: async ({ newUser, signIn, clientId: ClientId }, ask) => {
      const { AccessToken: Token } = await signIn(await newUser());
      await ask((sdk) => sdk.send(new RevokeTokenCommand({ ClientId, Token })));
    },
  },
  {
    name: 'challenge-session-used-twice',
    settles: 'whether a session can be used again after a correct answer',
    pool: 'choice',
    run: async ({ sdk: admin, newUser, clientId: ClientId }, ask) => {
      const USERNAME = await newUser();
      const { Session } = await admin.send(
        new InitiateAuthCommand({ ClientId, AuthFlow: 'USER_AUTH', AuthParameters: { USERNAME } }),
      );
      const answer = {
        ClientId,
        ChallengeName: 'SELECT_CHALLENGE',
        Session,
        ChallengeResponses: { USERNAME, ANSWER: 'PASSWORD', PASSWORD },
      } as const;
      await admin.send(new RespondToAuthChallengeCommand(answer));
      await ask((sdk) => sdk.send(new RespondToAuthChallengeCommand(answer)));
    },
  },
];
