import { InitiateAuthCommand } from '@aws-sdk/client-cognito-identity-provider';
import { CognitoUserAttribute, type CognitoUserSession } from 'amazon-cognito-identity-js';
import { expect, test } from 'vitest';
import { newAddress, OTHER_PASSWORD, PASSWORD, startClientPool } from './clientPool.ts';
import { askQuestion } from './customAuth.ts';
import { ask, call, isSession, nextStep, openApp } from './identityJs.ts';

const pool = await startClientPool({ triggers: askQuestion });
const { userPool, toUser, signIn, newUser } = openApp(pool, PASSWORD);

/** Signs a user up and in, and returns the user and the address. */
const newMember = async (attributes: Record<string, string> = {}) => {
  const username = newAddress();
  const user = await newUser(username, attributes);
  const session = await signIn(user);
  if (!isSession(session)) throw new Error(`The sign-in asks for more: ${session}`);
  return { user, username, session };
};

test('signs up, and signs in by SRP', async () => {
  const { user, username, session } = await newMember({ name: 'Ann' });
  expect(session.getIdToken().payload).toMatchObject({ email: username, name: 'Ann' });
  expect(session.isValid()).toBe(true);
  expect(userPool.getCurrentUser()?.getUsername()).toBe(user.getUsername());
  await expect(signIn(toUser(username), OTHER_PASSWORD)).rejects.toThrow('Incorrect username or password.');
});

test('signs in by password', async () => {
  const user = await newUser(newAddress());
  user.setAuthenticationFlowType('USER_PASSWORD_AUTH');
  expect(isSession(await signIn(user))).toBe(true);
});

test('signs in by password and by the challenge that triggers create', async () => {
  const user = await newUser(newAddress());
  user.setAuthenticationFlowType('CUSTOM_AUTH');
  expect(await signIn(user)).toBe('question');
  expect(isSession(await nextStep((callbacks) => user.sendCustomChallengeAnswer('42', callbacks)))).toBe(true);
});

test('sends another code to confirm a sign-up', async () => {
  const username = newAddress();
  await call((callback) => userPool.signUp(username, PASSWORD, [], [], callback));
  const user = toUser(username);
  await expect(signIn(user)).rejects.toMatchObject({ name: 'UserNotConfirmedException' });
  await call((callback) => user.resendConfirmationCode(callback));
  const code = await pool.readCode(username);
  expect(await call((callback) => user.confirmRegistration(code, false, callback))).toBe('SUCCESS');
});

test('refreshes the session', async () => {
  const { user, session } = await newMember();
  const refreshed = await call<CognitoUserSession>((callback) =>
    user.refreshSession(session.getRefreshToken(), callback),
  );
  expect(refreshed.getAccessToken().payload.origin_jti).toBe(session.getAccessToken().payload.origin_jti);
  expect(refreshed.getAccessToken().getJwtToken()).not.toBe(session.getAccessToken().getJwtToken());
});

test('changes, verifies and deletes attributes', async () => {
  const { user, username } = await newMember();
  const newEmail = newAddress();
  const changes = { name: 'Ann', email: newEmail };
  const list = Object.entries(changes).map(([Name, Value]) => new CognitoUserAttribute({ Name, Value }));
  await call((callback) => user.updateAttributes(list, callback));
  const code = await pool.readCode(newEmail);
  await ask((callbacks) => user.verifyAttribute('email', code, callbacks));
  await call((callback) => user.deleteAttributes(['name'], callback));
  const attributes = await call<CognitoUserAttribute[]>((callback) => user.getUserAttributes(callback));
  const names = attributes.map(({ Name }) => Name);
  expect(attributes.find(({ Name }) => Name === 'email')?.Value).toBe(newEmail);
  expect(names).not.toContain('name');
  expect(newEmail).not.toBe(username);
});

test('changes a password, and resets a forgotten one', async () => {
  const { user, username } = await newMember();
  await call((callback) => user.changePassword(PASSWORD, OTHER_PASSWORD, callback));
  const forgetful = toUser(username);
  await ask((callbacks) => forgetful.forgotPassword(callbacks));
  const code = await pool.readCode(username);
  await ask((callbacks) => forgetful.confirmPassword(code, `${PASSWORD}!`, callbacks));
  expect(isSession(await signIn(forgetful, `${PASSWORD}!`))).toBe(true);
});

test('signs out everywhere', async () => {
  const { user, username } = await newMember();
  const other = toUser(username);
  await signIn(other);
  await ask((callbacks) => user.globalSignOut(callbacks));
  const read = call((callback) => other.getUserAttributes(callback));
  await expect(read).rejects.toThrow('Access Token has been revoked');
});

test('revokes the refresh token when the user signs out', async () => {
  const { user, session } = await newMember();
  await new Promise<void>((resolve) => user.signOut(resolve));
  // Not by `refreshSession`, which repeats a rejected request for some seconds.
  const refresh = new InitiateAuthCommand({
    ClientId: pool.clientId,
    AuthFlow: 'REFRESH_TOKEN_AUTH',
    AuthParameters: { REFRESH_TOKEN: session.getRefreshToken().getToken() },
  });
  await expect(pool.sdk.send(refresh)).rejects.toThrow('Refresh Token has been revoked');
});

test('deletes the user', async () => {
  const { user, username } = await newMember();
  expect(await call((callback) => user.deleteUser(callback))).toBe('SUCCESS');
  await expect(signIn(toUser(username))).rejects.toThrow('Incorrect username or password.');
});
