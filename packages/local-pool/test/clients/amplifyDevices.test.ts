import { Amplify } from 'aws-amplify';
import {
  confirmSignIn,
  confirmSignUp,
  fetchAuthSession,
  fetchDevices,
  forgetDevice,
  rememberDevice,
  signIn,
  signOut,
  signUp,
  updateMFAPreference,
} from 'aws-amplify/auth';
import { expect, test } from 'vitest';
import { newAddress, PASSWORD, startClientPool } from './clientPool.ts';

const pool = await startClientPool({
  pool: { DeviceConfiguration: { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: true } },
});
const { userPoolId, clientId: userPoolClientId, endpoint: userPoolEndpoint } = pool;

Amplify.configure({ Auth: { Cognito: { userPoolId, userPoolClientId, userPoolEndpoint } } });

test('remembers a device, which then replaces MFA, and forgets it', async () => {
  const username = newAddress();
  await signUp({ username, password: PASSWORD });
  await confirmSignUp({ username, confirmationCode: await pool.readCode(username) });
  await signIn({ username, password: PASSWORD });
  await updateMFAPreference({ email: 'PREFERRED' });
  await rememberDevice();
  const [device, ...others] = await fetchDevices();
  expect(others).toEqual([]);
  expect(device?.attributes).toMatchObject({ 'dev:device_remembered_status': 'remembered' });
  await fetchAuthSession({ forceRefresh: true });
  await signOut();
  expect((await signIn({ username, password: PASSWORD })).isSignedIn).toBe(true);
  await forgetDevice();
  expect(await fetchDevices()).toEqual([]);
  await signOut();
  const { nextStep } = await signIn({ username, password: PASSWORD });
  expect(nextStep.signInStep).toBe('CONFIRM_SIGN_IN_WITH_EMAIL_CODE');
  await confirmSignIn({ challengeResponse: await pool.readCode(username) });
});
