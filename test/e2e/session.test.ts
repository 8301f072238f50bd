import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Api, bearer, startApi } from '../support/api.ts';
import { deleteClient, startTarget, type Target, variants, withClient } from '../support/target.ts';
import { completeSignIn, createVerifiedUser, signInNewUser } from '../support/users.ts';

describe.each(variants)('sessions, with %s', (variant) => {
  let target: Target;
  let api: Api;

  beforeAll(async () => {
    target = await startTarget({ variant });
    api = await startApi(target);
  });
  afterAll(async () => {
    await api.close();
    await target.close();
  });

  test('refreshTokens returns tokens that work', async () => {
    const { email, tokens } = await signInNewUser(api, target);
    const refreshed = await api.execute('refreshTokens', { refreshToken: tokens.refreshToken });
    expect(refreshed).toMatchObject({ __typename: 'RefreshTokensPayload', tokenType: 'Bearer', expiresIn: 3600 });
    expect(refreshed.accessToken).not.toBe(tokens.accessToken);
    expect(await api.execute('me', undefined, bearer(refreshed.accessToken))).toMatchObject({ email });
  });

  test('signOut ends this session and no other', async () => {
    const { email, tokens, headers } = await signInNewUser(api, target);
    const other = await completeSignIn(api, target, { email });
    expect(await api.execute('signOut', { refreshToken: tokens.refreshToken })).toMatchObject({
      __typename: 'SignOutPayload',
    });
    expect(await api.execute('me', undefined, headers)).toMatchObject({ __typename: 'NotSignedInError' });
    expect(await api.execute('refreshTokens', { refreshToken: tokens.refreshToken })).toMatchObject({
      __typename: 'InvalidRefreshTokenError',
    });
    expect(await api.execute('me', undefined, bearer(other.accessToken))).toMatchObject({ __typename: 'User' });
  });

  test('signOutEverywhere ends every session of the user', async () => {
    const { email, tokens, headers } = await signInNewUser(api, target);
    const other = await completeSignIn(api, target, { email });
    expect(await api.execute('signOutEverywhere', undefined, headers)).toMatchObject({ __typename: 'SignOutPayload' });
    for (const each of [tokens, other]) {
      expect(await api.execute('me', undefined, bearer(each.accessToken))).toMatchObject({
        __typename: 'NotSignedInError',
      });
      expect(await api.execute('refreshTokens', { refreshToken: each.refreshToken })).toMatchObject({
        __typename: 'InvalidRefreshTokenError',
      });
    }
  });

  test('refreshTokens and signOut return InvalidRefreshTokenError when the token is missing or invalid', async () => {
    const answers = [
      await api.execute('refreshTokens'),
      await api.execute('refreshTokens', { refreshToken: null }),
      await api.execute('refreshTokens', { refreshToken: 'not-a-refresh-token' }),
      await api.execute('signOut'),
    ];
    for (const answer of answers) expect(answer).toMatchObject({ __typename: 'InvalidRefreshTokenError' });
  });

  test('refreshTokens accepts a token once, and again in its grace period, when the pool rotates tokens', async () => {
    const rotating = await withClient(target, {
      ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
      RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 10 },
    });
    const rotatingApi = await startApi(rotating);
    const email = await createVerifiedUser(rotatingApi, rotating);
    const { refreshToken: first } = await completeSignIn(rotatingApi, rotating, { email });
    const { refreshToken: second } = await rotatingApi.execute('refreshTokens', { refreshToken: first });
    expect(second).toEqual(expect.any(String));
    // A client can retry if the response was lost.
    expect(await rotatingApi.execute('refreshTokens', { refreshToken: first })).toMatchObject({
      __typename: 'RefreshTokensPayload',
    });
    await target.pass(11_000);
    expect(await rotatingApi.execute('refreshTokens', { refreshToken: first })).toMatchObject({
      __typename: 'InvalidRefreshTokenError',
    });
    expect(await rotatingApi.execute('refreshTokens', { refreshToken: second })).toMatchObject({
      __typename: 'RefreshTokensPayload',
    });
    await rotatingApi.close();
    await deleteClient(rotating);
  });
});
