import {
  InitiateAuthCommand,
  ListWebAuthnCredentialsCommand,
  RespondToAuthChallengeCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Probe } from './probe.ts';
import { newAddress } from './probeUsers.ts';

const AuthFlow = 'USER_AUTH';

export const choiceProbes: readonly Probe[] = [
  {
    name: 'choice-unknown-user-hidden',
    settles: 'the challenge for an unknown user if the client hides who exists',
    pool: 'choice',
    run: ({ clientId: ClientId }, ask) => {
      const AuthParameters = { USERNAME: newAddress() };
      return ask((sdk) => sdk.send(new InitiateAuthCommand({ ClientId, AuthFlow, AuthParameters })));
    },
  },
  {
    name: 'choice-unknown-user-legacy',
    settles: 'the exception for an unknown user',
    pool: 'choice',
    run: ({ legacyClientId: ClientId }, ask) => {
      const AuthParameters = { USERNAME: newAddress() };
      return ask((sdk) => sdk.send(new InitiateAuthCommand({ ClientId, AuthFlow, AuthParameters })));
    },
  },
  {
    name: 'choice-parameters',
    settles: 'which names of the user the challenge has, and in which order the factors are',
    pool: 'choice',
    run: async ({ newUser, clientId: ClientId }, ask) => {
      const AuthParameters = { USERNAME: await newUser({ email_verified: 'true' }) };
      await ask((sdk) => sdk.send(new InitiateAuthCommand({ ClientId, AuthFlow, AuthParameters })));
    },
  },
  {
    name: 'choice-unverified-address',
    settles: 'whether a code is offered if the address is not verified',
    pool: 'choice',
    run: async ({ newUser, clientId: ClientId }, ask) => {
      const AuthParameters = { USERNAME: await newUser() };
      await ask((sdk) => sdk.send(new InitiateAuthCommand({ ClientId, AuthFlow, AuthParameters })));
    },
  },
  {
    name: 'choice-password-without-password',
    settles: 'the challenge if PASSWORD is preferred and no password is sent',
    pool: 'choice',
    run: async ({ newUser, clientId: ClientId }, ask) => {
      const AuthParameters = { USERNAME: await newUser(), PREFERRED_CHALLENGE: 'PASSWORD' };
      await ask((sdk) => sdk.send(new InitiateAuthCommand({ ClientId, AuthFlow, AuthParameters })));
    },
  },
  {
    name: 'select-challenge-without-name',
    settles: 'the text if the answer to a challenge names no user',
    pool: 'choice',
    run: async ({ sdk: admin, newUser, clientId: ClientId }, ask) => {
      const AuthParameters = { USERNAME: await newUser() };
      const { Session } = await admin.send(new InitiateAuthCommand({ ClientId, AuthFlow, AuthParameters }));
      const ChallengeResponses = { ANSWER: 'PASSWORD' };
      const ChallengeName = 'SELECT_CHALLENGE';
      await ask((sdk) =>
        sdk.send(new RespondToAuthChallengeCommand({ ClientId, ChallengeName, Session, ChallengeResponses })),
      );
    },
  },
  {
    name: 'sign-up-without-password-if-codes-are-off',
    settles: 'the text if a sign-up needs a password',
    pool: 'optional MFA',
    run: ({ clientId: ClientId }, ask) =>
      ask((sdk) => sdk.send(new SignUpCommand({ ClientId, Username: newAddress() }))),
  },
  {
    name: 'list-passkeys-if-there-are-none',
    settles: 'the members of an empty list',
    pool: 'choice',
    run: async ({ newUser, signIn }, ask) => {
      const { AccessToken } = await signIn(await newUser());
      await ask((sdk) => sdk.send(new ListWebAuthnCredentialsCommand({ AccessToken })));
    },
  },
];
