import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  SetUserPoolMfaConfigCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { Amplify } from 'aws-amplify';
import {
  confirmSignIn,
  confirmSignUp,
  fetchMFAPreference,
  type SignInOutput,
  setUpTOTP,
  signIn,
  signOut,
  signUp,
  updateMFAPreference,
  verifyTOTPSetup,
} from 'aws-amplify/auth';
import { afterEach, expect, test } from 'vitest';
import { newAddress, OTHER_PASSWORD, PASSWORD, startClientPool } from './clientPool.ts';

const pool = await startClientPool();
const { userPoolId, clientId: userPoolClientId, endpoint: userPoolEndpoint } = pool;

Amplify.configure({ Auth: { Cognito: { userPoolId, userPoolClientId, userPoolEndpoint } } });

afterEach(() => signOut());

const PHONE = '+4915112345678';
const DONE: SignInOutput = { isSignedIn: true, nextStep: { signInStep: 'DONE' } };

/** Signs a user up and in, and returns the address. */
const newMember = async (userAttributes: Record<string, string> = {}): Promise<string> => {
  const username = newAddress();
  await signUp({ username, password: PASSWORD, options: { userAttributes } });
  await confirmSignUp({ username, confirmationCode: await pool.readCode(username) });
  await signIn({ username, password: PASSWORD });
  return username;
};

/** Returns the secret of an authenticator app that the signed-in user has set up. */
const setUpApp = async (): Promise<string> => {
  const { sharedSecret } = await setUpTOTP();
  await verifyTOTPSetup({ code: await pool.nextTotp(sharedSecret) });
  return sharedSecret;
};

const signInAgain = async (username: string, password = PASSWORD): Promise<SignInOutput> => {
  await signOut();
  return signIn({ username, password });
};

test('signs in with a code of an authenticator app', async () => {
  const username = await newMember();
  const secret = await setUpApp();
  await updateMFAPreference({ totp: 'PREFERRED' });
  expect(await fetchMFAPreference()).toEqual({ enabled: ['TOTP'], preferred: 'TOTP' });
  const { nextStep } = await signInAgain(username);
  expect(nextStep.signInStep).toBe('CONFIRM_SIGN_IN_WITH_TOTP_CODE');
  await expect(confirmSignIn({ challengeResponse: '000000' })).rejects.toMatchObject({ name: 'CodeMismatchException' });
  expect(await confirmSignIn({ challengeResponse: await pool.nextTotp(secret) })).toEqual(DONE);
});

test('signs in with a code by SMS', async () => {
  const username = await newMember({ phone_number: PHONE });
  await updateMFAPreference({ sms: 'PREFERRED' });
  const { nextStep } = await signInAgain(username);
  expect(nextStep).toMatchObject({
    signInStep: 'CONFIRM_SIGN_IN_WITH_SMS_CODE',
    codeDeliveryDetails: { deliveryMedium: 'SMS', destination: '+*******5678' },
  });
  expect(await confirmSignIn({ challengeResponse: await pool.readCode(PHONE) })).toEqual(DONE);
});

test('signs in with a code by email', async () => {
  const username = await newMember();
  await updateMFAPreference({ email: 'PREFERRED' });
  const { nextStep } = await signInAgain(username);
  expect(nextStep.signInStep).toBe('CONFIRM_SIGN_IN_WITH_EMAIL_CODE');
  expect(await confirmSignIn({ challengeResponse: await pool.readCode(username) })).toEqual(DONE);
});

test('lets the user choose a method, and turns it off', async () => {
  const username = await newMember({ phone_number: PHONE });
  const secret = await setUpApp();
  await updateMFAPreference({ totp: 'ENABLED', sms: 'ENABLED' });
  const { nextStep } = await signInAgain(username);
  expect(nextStep).toEqual({
    signInStep: 'CONTINUE_SIGN_IN_WITH_MFA_SELECTION',
    allowedMFATypes: expect.arrayContaining(['TOTP', 'SMS']),
  });
  const chosen = await confirmSignIn({ challengeResponse: 'TOTP' });
  expect(chosen.nextStep.signInStep).toBe('CONFIRM_SIGN_IN_WITH_TOTP_CODE');
  expect(await confirmSignIn({ challengeResponse: await pool.nextTotp(secret) })).toEqual(DONE);
  await updateMFAPreference({ totp: 'DISABLED', sms: 'DISABLED' });
  expect(await signInAgain(username)).toEqual(DONE);
});

test('replaces a temporary password, and sets up an authenticator app if the pool requires MFA', async () => {
  const username = newAddress();
  const TemporaryPassword = OTHER_PASSWORD;
  await pool.sdk.send(new AdminCreateUserCommand({ UserPoolId: userPoolId, Username: username, TemporaryPassword }));
  await pool.sdk.send(
    new SetUserPoolMfaConfigCommand({
      UserPoolId: userPoolId,
      MfaConfiguration: 'ON',
      SoftwareTokenMfaConfiguration: { Enabled: true },
    }),
  );
  const { nextStep } = await signIn({ username, password: TemporaryPassword });
  expect(nextStep.signInStep).toBe('CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED');
  const replaced = await confirmSignIn({ challengeResponse: PASSWORD });
  if (replaced.nextStep.signInStep !== 'CONTINUE_SIGN_IN_WITH_TOTP_SETUP') throw new Error('No setup was asked for.');
  const { sharedSecret } = replaced.nextStep.totpSetupDetails;
  expect(await confirmSignIn({ challengeResponse: await pool.nextTotp(sharedSecret) })).toEqual(DONE);
  const again = await signInAgain(username);
  expect(again.nextStep.signInStep).toBe('CONFIRM_SIGN_IN_WITH_TOTP_CODE');
  expect(await confirmSignIn({ challengeResponse: await pool.nextTotp(sharedSecret) })).toEqual(DONE);
});

test('asks for another password if an administrator has reset the password', async () => {
  const username = newAddress();
  await pool.sdk.send(new AdminCreateUserCommand({ UserPoolId: userPoolId, Username: username }));
  await pool.sdk.send(
    new AdminSetUserPasswordCommand({
      UserPoolId: userPoolId,
      Username: username,
      Password: PASSWORD,
      Permanent: false,
    }),
  );
  const { nextStep } = await signIn({ username, password: PASSWORD });
  expect(nextStep.signInStep).toBe('CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED');
});
