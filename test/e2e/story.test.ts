import { expect, test } from 'vitest';
import { bearer, startGraph } from './graph.ts';
import { isLocal, needsLocalPool, startTarget, variants, withClient } from './target.ts';
import { newEmail, password, setUpTotp, signedIn, totp } from './users.ts';

test.skipIf(!isLocal).each(variants)(`an account's whole life, with %s (${needsLocalPool})`, async (variant) => {
  const pool = await startTarget({ variant });
  const target = await withClient(pool, {
    GenerateSecret: pool.clientSecret !== undefined,
    ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
    RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 0 },
  });
  const graph = await startGraph(target);
  const { ask } = graph;
  const email = newEmail();

  expect(await ask('signUp', { email, password, name: 'Ada' })).toMatchObject({ __typename: 'SignUpPayload' });
  const verification = { username: email, code: await target.codeFor(email) };
  expect(await ask('verify', verification)).toMatchObject({ __typename: 'VerifyPayload' });

  const first = await signedIn(graph, target, { email });
  expect(first).toMatchObject({ __typename: 'SignInPayload' });
  const session = bearer(first.accessToken);

  // A pool that requires MFA has had the authenticator app set up in the middle of that sign-in.
  if (variant !== 'a pool that requires MFA') {
    expect(await setUpTotp(graph, target, { email, accessToken: first.accessToken })).toMatchObject({
      __typename: 'FinishTotpSetupPayload',
    });
    expect(await ask('setMfaPreference', { enabled: ['TOTP'], preferred: 'TOTP' }, session)).toMatchObject({
      __typename: 'SetMfaPreferencePayload',
    });
  }
  expect(await ask('signOutEverywhere', undefined, session)).toMatchObject({ __typename: 'SignOutPayload' });
  expect(await ask('me', undefined, session)).toMatchObject({ __typename: 'NotSignedInError' });

  const challenge = await ask('signIn', { username: email, password });
  expect(challenge).toMatchObject({ __typename: 'CodeChallenge', method: 'TOTP' });
  const { username, session: signInSession } = challenge;
  const second = await ask('verify', { username, session: signInSession, code: await totp(target, email) });
  expect(second).toMatchObject({ __typename: 'SignInPayload' });

  const changed = newEmail();
  const me = bearer(second.accessToken);
  expect(await ask('updateProfile', { email: changed }, me)).toMatchObject({
    __typename: 'UpdateProfilePayload',
    user: { email },
  });
  const change = { attribute: 'EMAIL', code: await target.codeFor(changed) };
  expect(await ask('verifyAttribute', change, me)).toMatchObject({ __typename: 'VerifyAttributePayload' });
  expect(await ask('me', undefined, me)).toMatchObject({ email: changed, emailVerified: true, name: 'Ada' });

  expect(await ask('forgotPassword', { username: changed })).toMatchObject({ __typename: 'ForgotPasswordPayload' });
  const reset = { username: changed, code: await target.codeFor(changed), newPassword: 'Difference-1822' };
  expect(await ask('resetPassword', reset)).toMatchObject({ __typename: 'ResetPasswordPayload' });

  const { refreshToken } = second;
  const refreshed = await ask('refreshTokens', { refreshToken });
  expect(refreshed).toMatchObject({ __typename: 'RefreshTokensPayload', refreshToken: expect.any(String) });
  expect(await ask('refreshTokens', { refreshToken })).toMatchObject({ __typename: 'InvalidRefreshTokenError' });

  const last = bearer(refreshed.accessToken);
  expect(await ask('deleteAccount', undefined, last)).toMatchObject({ __typename: 'DeleteAccountPayload' });
  expect(await ask('signIn', { username: changed, password: reset.newPassword })).toMatchObject({
    __typename: 'IncorrectCredentialsError',
  });
  await graph.close();
  await pool.close();
});
