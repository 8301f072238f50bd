import { createVerifiedUser } from '../../support/users.ts';
import { execute, executeAsUser, executeThrowing, type Scenario, signIn, type UnionScenarios } from './scenario.ts';

/** Executes a field with the refresh token of a new user. */
const executeWithRefreshToken =
  (field: string): Scenario =>
  async ({ api, target }) => {
    const { refreshToken } = await signIn(api, await createVerifiedUser(api, target));
    return api.execute(field, { refreshToken });
  };

const THROTTLED = 'TooManyRequestsException';
const input = { refreshToken: 'x' };

export const sessionScenarios: UnionScenarios = {
  RefreshTokensResult: {
    RefreshTokensPayload: executeWithRefreshToken('refreshTokens'),
    InvalidRefreshTokenError: execute('refreshTokens', input),
    TooManyAttemptsError: executeThrowing('GetTokensFromRefreshToken', THROTTLED, { field: 'refreshTokens', input }),
    InvalidInputError: execute('refreshTokens', { refreshToken: '' }),
  },
  SignOutResult: {
    SignOutPayload: executeWithRefreshToken('signOut'),
    InvalidRefreshTokenError: execute('signOut'),
    TooManyAttemptsError: executeThrowing('RevokeToken', THROTTLED, { field: 'signOut', input }),
    InvalidInputError: execute('signOut', { refreshToken: '' }),
  },
  SignOutEverywhereResult: {
    SignOutPayload: executeAsUser('signOutEverywhere'),
    NotSignedInError: execute('signOutEverywhere'),
    TooManyAttemptsError: executeThrowing('GlobalSignOut', THROTTLED, { field: 'signOutEverywhere' }),
  },
};
