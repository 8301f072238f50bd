import { Amplify } from 'aws-amplify';
import {
  autoSignIn,
  confirmResetPassword,
  confirmSignUp,
  confirmUserAttribute,
  deleteUser,
  deleteUserAttributes,
  fetchAuthSession,
  fetchUserAttributes,
  getCurrentUser,
  resendSignUpCode,
  resetPassword,
  sendUserAttributeVerificationCode,
  signIn,
  signOut,
  signUp,
  updatePassword,
  updateUserAttributes,
} from 'aws-amplify/auth';
import { afterEach, expect, test } from 'vitest';
import { newAddress, OTHER_PASSWORD, PASSWORD, startClientPool } from './clientPool.ts';

const pool = await startClientPool();
const { userPoolId, clientId: userPoolClientId, endpoint: userPoolEndpoint } = pool;

Amplify.configure({ Auth: { Cognito: { userPoolId, userPoolClientId, userPoolEndpoint } } });

afterEach(() => signOut());

/** Signs a user up, and returns the address. */
const newUser = async (): Promise<string> => {
  const username = newAddress();
  await signUp({ username, password: PASSWORD });
  await confirmSignUp({ username, confirmationCode: await pool.readCode(username) });
  return username;
};

test('signs up, and signs in with the code that confirms the address', async () => {
  const username = newAddress();
  const { nextStep } = await signUp({
    username,
    password: PASSWORD,
    options: { userAttributes: { name: 'Ann' }, autoSignIn: true },
  });
  expect(nextStep).toMatchObject({ signUpStep: 'CONFIRM_SIGN_UP', codeDeliveryDetails: { deliveryMedium: 'EMAIL' } });
  await resendSignUpCode({ username });
  const confirmed = await confirmSignUp({ username, confirmationCode: await pool.readCode(username) });
  expect(confirmed.nextStep.signUpStep).toBe('COMPLETE_AUTO_SIGN_IN');
  expect(await autoSignIn()).toEqual({ isSignedIn: true, nextStep: { signInStep: 'DONE' } });
  expect(await fetchUserAttributes()).toMatchObject({ email: username, email_verified: 'true', name: 'Ann' });
});

test.each([
  ['by SRP when no flow is set', undefined],
  ['by SRP when it is set', 'USER_SRP_AUTH'],
  ['with the password when it is set', 'USER_PASSWORD_AUTH'],
] as const)('signs in %s', async (_, authFlowType) => {
  const username = await newUser();
  const options = authFlowType && { authFlowType };
  const { isSignedIn } = await signIn({ username, password: PASSWORD, ...(options && { options }) });
  expect(isSignedIn).toBe(true);
  const { userId, signInDetails } = await getCurrentUser();
  expect(signInDetails?.loginId).toBe(username);
  const { tokens } = await fetchAuthSession();
  expect(tokens?.idToken?.payload).toMatchObject({ sub: userId, email: username, token_use: 'id' });
});

test.each(['PASSWORD_SRP', 'PASSWORD'] as const)(
  'signs in by USER_AUTH with the preferred challenge %s',
  async (preferredChallenge) => {
    const username = await newUser();
    const options = { authFlowType: 'USER_AUTH', preferredChallenge } as const;
    expect((await signIn({ username, password: PASSWORD, options })).isSignedIn).toBe(true);
  },
);

test('throws for a wrong password, an unknown user and a user who is not confirmed', async () => {
  const username = await newUser();
  await expect(signIn({ username, password: OTHER_PASSWORD })).rejects.toThrow('Incorrect username or password.');
  await expect(signIn({ username: newAddress(), password: PASSWORD })).rejects.toMatchObject({
    name: 'NotAuthorizedException',
  });
  const unconfirmed = newAddress();
  await signUp({ username: unconfirmed, password: PASSWORD });
  const { nextStep } = await signIn({ username: unconfirmed, password: PASSWORD });
  expect(nextStep.signInStep).toBe('CONFIRM_SIGN_UP');
});

test('refreshes the tokens', async () => {
  await signIn({ username: await newUser(), password: PASSWORD });
  const before = await fetchAuthSession();
  const { tokens } = await fetchAuthSession({ forceRefresh: true });
  expect(tokens?.accessToken.payload.origin_jti).toBe(before.tokens?.accessToken.payload.origin_jti);
  expect(tokens?.accessToken.payload.jti).not.toBe(before.tokens?.accessToken.payload.jti);
});

test('changes and deletes attributes', async () => {
  const username = await newUser();
  const newEmail = newAddress();
  await signIn({ username, password: PASSWORD });
  const output = await updateUserAttributes({ userAttributes: { name: 'Ann', email: newEmail } });
  expect(output.name?.isUpdated).toBe(true);
  expect(output.email?.nextStep.updateAttributeStep).toBe('CONFIRM_ATTRIBUTE_WITH_CODE');
  expect(await fetchUserAttributes()).toMatchObject({ email: username, name: 'Ann' });
  await sendUserAttributeVerificationCode({ userAttributeKey: 'email' });
  const confirmationCode = await pool.readCode(newEmail);
  await confirmUserAttribute({ userAttributeKey: 'email', confirmationCode });
  await deleteUserAttributes({ userAttributeKeys: ['name'] });
  const attributes = await fetchUserAttributes();
  expect(attributes).toMatchObject({ email: newEmail, email_verified: 'true' });
  expect(attributes.name).toBeUndefined();
});

test('changes a password, and resets a forgotten one', async () => {
  const username = await newUser();
  await signIn({ username, password: PASSWORD });
  await updatePassword({ oldPassword: PASSWORD, newPassword: OTHER_PASSWORD });
  await signOut();
  const { nextStep } = await resetPassword({ username });
  expect(nextStep.resetPasswordStep).toBe('CONFIRM_RESET_PASSWORD_WITH_CODE');
  const confirmationCode = await pool.readCode(username);
  await confirmResetPassword({ username, confirmationCode, newPassword: `${PASSWORD}!` });
  expect((await signIn({ username, password: `${PASSWORD}!` })).isSignedIn).toBe(true);
});

test('signs out everywhere', async () => {
  await signIn({ username: await newUser(), password: PASSWORD });
  const { tokens } = await fetchAuthSession();
  await signOut({ global: true });
  await expect(getCurrentUser()).rejects.toThrow();
  const response = await fetch(pool.endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'AWSCognitoIdentityProviderService.GetUser',
    },
    body: JSON.stringify({ AccessToken: tokens?.accessToken.toString() }),
  });
  expect(await response.json()).toMatchObject({ message: 'Access Token has been revoked' });
});

test('deletes the user', async () => {
  const username = await newUser();
  await signIn({ username, password: PASSWORD });
  await deleteUser();
  await expect(signIn({ username, password: PASSWORD })).rejects.toThrow('Incorrect username or password.');
});
