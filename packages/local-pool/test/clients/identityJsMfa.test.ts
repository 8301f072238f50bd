import { AdminCreateUserCommand } from '@aws-sdk/client-cognito-identity-provider';
import type { CognitoUser, UserData } from 'amazon-cognito-identity-js';
import { expect, test } from 'vitest';
import { newAddress, OTHER_PASSWORD, PASSWORD, startClientPool } from './clientPool.ts';
import { ask, call, isSession, nextStep, openApp } from './identityJs.ts';

const pool = await startClientPool();
const { toUser, signIn, newUser } = openApp(pool, PASSWORD);

const PHONE = '+4915112345678';
const OFF = { Enabled: false, PreferredMfa: false };
const PREFERRED = { Enabled: true, PreferredMfa: true };

/** Returns the secret of an authenticator app that the signed-in user has set up. */
const setUpApp = async (user: CognitoUser): Promise<string> => {
  const secret = await new Promise<string>((resolve, reject) => {
    user.associateSoftwareToken({ associateSecretCode: resolve, onFailure: reject });
  });
  const code = await pool.nextTotp(secret);
  await ask((callbacks) => user.verifySoftwareToken(code, 'Phone', callbacks));
  return secret;
};

const prefer = (user: CognitoUser, [sms, totp]: (typeof OFF | null)[]): Promise<unknown> =>
  call((callback) => user.setUserMfaPreference(sms ?? null, totp ?? null, callback));

const sendCode = (user: CognitoUser, code: string, type?: string) =>
  ask<unknown>((callbacks) => user.sendMFACode(code, callbacks, type));

test('signs in with a code of an authenticator app', async () => {
  const user = await newUser(newAddress());
  await signIn(user);
  const secret = await setUpApp(user);
  await prefer(user, [null, PREFERRED]);
  const { PreferredMfaSetting } = await call<UserData>((callback) => user.getUserData(callback, { bypassCache: true }));
  expect(PreferredMfaSetting).toBe('SOFTWARE_TOKEN_MFA');
  expect(await signIn(user)).toBe('totp');
  await expect(sendCode(user, '000000', 'SOFTWARE_TOKEN_MFA')).rejects.toMatchObject({ name: 'CodeMismatchException' });
  await sendCode(user, await pool.nextTotp(secret), 'SOFTWARE_TOKEN_MFA');
  await prefer(user, [null, OFF]);
  expect(isSession(await signIn(user))).toBe(true);
});

test('signs in with a code by SMS', async () => {
  const user = await newUser(newAddress(), { phone_number: PHONE });
  await signIn(user);
  await prefer(user, [PREFERRED, null]);
  expect(await signIn(user)).toBe('sms');
  await sendCode(user, await pool.readCode(PHONE));
  expect(user.getSignInUserSession()?.isValid()).toBe(true);
});

test('lets the user choose a method', async () => {
  const user = await newUser(newAddress(), { phone_number: PHONE });
  await signIn(user);
  const secret = await setUpApp(user);
  const on = { Enabled: true, PreferredMfa: false };
  await prefer(user, [on, on]);
  expect(await signIn(user)).toBe('choose');
  expect(await nextStep((callbacks) => user.sendMFASelectionAnswer('SOFTWARE_TOKEN_MFA', callbacks))).toBe('totp');
  await sendCode(user, await pool.nextTotp(secret), 'SOFTWARE_TOKEN_MFA');
  expect(user.getSignInUserSession()?.isValid()).toBe(true);
});

test('turns MFA by SMS on and off as apps did before there were other methods', async () => {
  const user = await newUser(newAddress(), { phone_number: PHONE });
  await signIn(user);
  await call((callback) => user.enableMFA(callback));
  expect(await signIn(user)).toBe('sms');
  await sendCode(user, await pool.readCode(PHONE));
  await call((callback) => user.disableMFA(callback));
  expect(isSession(await signIn(user))).toBe(true);
});

test('replaces a temporary password', async () => {
  const Username = newAddress();
  await pool.sdk.send(
    new AdminCreateUserCommand({ UserPoolId: pool.userPoolId, Username, TemporaryPassword: OTHER_PASSWORD }),
  );
  const user = toUser(Username);
  expect(await signIn(user, OTHER_PASSWORD)).toBe('new password');
  const step = await nextStep((callbacks) => user.completeNewPasswordChallenge(PASSWORD, {}, callbacks));
  expect(isSession(step)).toBe(true);
});
