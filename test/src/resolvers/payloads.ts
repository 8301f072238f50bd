import type { User } from '../../../src/generated/types.ts';
import { type ChallengeSession, encodeChallengeSession } from '../../../src/resolvers/signIn/challengeSession.ts';

/** Cognito's tokens, and the fields of each payload with tokens. */
export const AuthenticationResult = {
  AccessToken: 'a',
  IdToken: 'i',
  RefreshToken: 'r',
  TokenType: 'Bearer',
  ExpiresIn: 3600,
};
export const tokens = {
  accessToken: 'a',
  idToken: 'i',
  refreshToken: 'r',
  tokenType: 'Bearer',
  expiresIn: 3600,
};
export const signInPayload = { __typename: 'SignInPayload', message: 'You are signed in.', ...tokens };

/** Cognito's report of a delivery, and the API's. */
export const CodeDeliveryDetails = {
  AttributeName: 'email',
  DeliveryMedium: 'EMAIL',
  Destination: 'a***@e***',
} as const;
export const codeDelivery = {
  __typename: 'CodeDelivery',
  destination: 'a***@e***',
  medium: 'EMAIL',
  attribute: 'EMAIL',
} as const;

/** The challenge of a user whose real username is `uuid`. */
export const challengeSession = (challenge: string): ChallengeSession => ({
  challenge,
  username: 'uuid',
  session: 'cognito session',
  account: 'ada@example.com',
});

/** Returns the `session` that a client receives with that challenge. */
export const encodedSession = (challenge: string): string => encodeChallengeSession(challengeSession(challenge));

/** The next challenge of that user, for Cognito's session `the next`. */
export const nextChallengeSession = (challenge: string): ChallengeSession => ({
  ...challengeSession(challenge),
  session: 'the next',
});

export const sessionExpired = {
  __typename: 'SessionExpiredError',
  message: 'Your sign-in has timed out. Please start again.',
};

/** What the API returns for a user with only a `sub`. */
export const user: User = {
  __typename: 'User',
  id: 'sub',
  username: 'uuid',
  email: null,
  emailVerified: false,
  phoneNumber: null,
  phoneNumberVerified: false,
  name: null,
  attributes: [],
  groups: [],
  identities: [],
  passkeys: [],
  signInMethods: [],
  sessions: null,
  mfa: { __typename: 'MfaSettings', enabled: [], preferred: null, passkey: false },
};
