import { bearer } from '../../support/api.ts';
import { createVerifiedUser, readSessions } from '../../support/users.ts';
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
const revoke = { field: 'revokeSession', input: { id: 'tkn'.padEnd(28, '0') } };

/** Ends the other one of two sessions of a new user. */
const revokeOtherSession: Scenario = async ({ api, target }) => {
  const email = await createVerifiedUser(api, target);
  await signIn(api, email);
  const headers = bearer((await signIn(api, email)).accessToken);
  const sessions = await readSessions(api, target, { headers, count: 2 });
  return api.execute('revokeSession', { id: sessions.find(({ current }) => !current)?.id }, headers);
};

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
  RevokeSessionResult: {
    RevokeSessionPayload: revokeOtherSession,
    SessionNotFoundError: executeAsUser('revokeSession', revoke.input),
    SessionTrackingUnavailableError: executeThrowing('RevokeUserSession', 'OperationNotEnabledException', revoke),
    NotSignedInError: execute('revokeSession', revoke.input),
    TooManyAttemptsError: executeThrowing('RevokeUserSession', THROTTLED, revoke),
    InvalidInputError: execute('revokeSession', { id: '' }),
  },
};
