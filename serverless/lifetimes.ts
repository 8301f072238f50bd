import { type Environment, type Formats, wholeNumber } from './formats.ts';

/**
 * Cognito's limits are a day for access and ID tokens, and 15 minutes for the session of a challenge. It rejects tokens that outlive the
 * refresh token, but REFRESH_TOKEN_DAYS is at least a day.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html
 */
export const LIFETIME_FORMATS: Formats = {
  ACCESS_TOKEN_MINUTES: wholeNumber(5, 1440, 'minutes'),
  ID_TOKEN_MINUTES: wholeNumber(5, 1440, 'minutes'),
  CHALLENGE_MINUTES: wholeNumber(3, 15, 'minutes'),
};

/** Returns the properties of the app client that the options set. */
export const toLifetimes = ({ ACCESS_TOKEN_MINUTES, ID_TOKEN_MINUTES, CHALLENGE_MINUTES }: Environment) => ({
  ...(ACCESS_TOKEN_MINUTES ? { AccessTokenValidity: Number(ACCESS_TOKEN_MINUTES) } : {}),
  ...(ID_TOKEN_MINUTES ? { IdTokenValidity: Number(ID_TOKEN_MINUTES) } : {}),
  ...(CHALLENGE_MINUTES ? { AuthSessionValidity: Number(CHALLENGE_MINUTES) } : {}),
  TokenValidityUnits: {
    ...(ACCESS_TOKEN_MINUTES ? { AccessToken: 'minutes' } : {}),
    ...(ID_TOKEN_MINUTES ? { IdToken: 'minutes' } : {}),
  },
});
