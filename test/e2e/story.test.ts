import { expect, test } from 'vitest';
import { bearer, startApi } from '../support/api.ts';
import { deleteClient, startTarget, variants, withClient } from '../support/target.ts';
import { completeSignIn, generateTotp, newEmail, password, setUpTotp } from '../support/users.ts';

test.each(variants)('an account from sign-up to deletion, with %s', async (variant) => {
  const pool = await startTarget({ variant });
  const target = await withClient(pool, {
    GenerateSecret: pool.clientSecret !== undefined,
    ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
    RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 0 },
  });
  const api = await startApi(target);
  const { execute } = api;
  const email = newEmail();

  expect(await execute('signUp', { email, password, name: 'Ada' })).toMatchObject({ __typename: 'SignUpPayload' });
  const verification = { username: email, code: await target.readCode(email) };
  expect(await execute('verify', verification)).toMatchObject({ __typename: 'VerifyPayload' });

  const first = await completeSignIn(api, target, { email });
  expect(first).toMatchObject({ __typename: 'SignInPayload' });
  const session = bearer(first.accessToken);

  // In a pool that requires MFA, the sign-in has set up the authenticator app.
  if (variant !== 'a pool that requires MFA') {
    expect(await setUpTotp(api, target, { email, accessToken: first.accessToken })).toMatchObject({
      __typename: 'FinishTotpSetupPayload',
    });
    expect(await execute('setMfaPreference', { enabled: ['TOTP'], preferred: 'TOTP' }, session)).toMatchObject({
      __typename: 'SetMfaPreferencePayload',
    });
  }
  expect(await execute('signOutEverywhere', undefined, session)).toMatchObject({ __typename: 'SignOutPayload' });
  expect(await execute('me', undefined, session)).toMatchObject({ __typename: 'NotSignedInError' });

  const challenge = await execute('signIn', { username: email, password });
  expect(challenge).toMatchObject({ __typename: 'CodeChallenge', method: 'TOTP' });
  const { username, session: signInSession } = challenge;
  const second = await execute('verify', {
    username,
    session: signInSession,
    code: await generateTotp(target, email),
  });
  expect(second).toMatchObject({ __typename: 'SignInPayload' });

  const changed = newEmail();
  const me = bearer(second.accessToken);
  expect(await execute('updateProfile', { email: changed }, me)).toMatchObject({
    __typename: 'UpdateProfilePayload',
    user: { email },
  });
  const change = { attribute: 'EMAIL', code: await target.readCode(changed) };
  expect(await execute('verifyAttribute', change, me)).toMatchObject({ __typename: 'VerifyAttributePayload' });
  expect(await execute('me', undefined, me)).toMatchObject({ email: changed, emailVerified: true, name: 'Ada' });

  expect(await execute('forgotPassword', { username: changed })).toMatchObject({
    __typename: 'ForgotPasswordPayload',
  });
  const reset = { username: changed, code: await target.readCode(changed), newPassword: 'Difference-1822' };
  expect(await execute('resetPassword', reset)).toMatchObject({ __typename: 'ResetPasswordPayload' });

  const { refreshToken } = second;
  const refreshed = await execute('refreshTokens', { refreshToken });
  expect(refreshed).toMatchObject({ __typename: 'RefreshTokensPayload', refreshToken: expect.any(String) });
  expect(await execute('refreshTokens', { refreshToken })).toMatchObject({ __typename: 'InvalidRefreshTokenError' });

  const last = bearer(refreshed.accessToken);
  expect(await execute('deleteAccount', undefined, last)).toMatchObject({ __typename: 'DeleteAccountPayload' });
  expect(await execute('signIn', { username: changed, password: reset.newPassword })).toMatchObject({
    __typename: 'IncorrectCredentialsError',
  });
  await api.close();
  await deleteClient(target);
  await pool.close();
});
