import { Amplify } from 'aws-amplify';
import {
  autoSignIn,
  confirmSignIn,
  confirmSignUp,
  fetchAuthSession,
  listWebAuthnCredentials,
  signIn,
  signOut,
  signUp,
} from 'aws-amplify/auth';
import { afterEach, expect, test } from 'vitest';
import { allowFactors } from '../testPool.ts';
import { newAddress, PASSWORD, startClientPool } from './clientPool.ts';
import { askQuestion } from './customAuth.ts';

const pool = await startClientPool({
  pool: allowFactors('PASSWORD', 'EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN'),
  mfa: { WebAuthnConfiguration: { RelyingPartyId: 'localhost' } },
  triggers: askQuestion,
});
const { userPoolId, clientId: userPoolClientId, endpoint: userPoolEndpoint } = pool;

Amplify.configure({ Auth: { Cognito: { userPoolId, userPoolClientId, userPoolEndpoint } } });

afterEach(() => signOut());

const USER_AUTH = 'USER_AUTH';

test.each(['CUSTOM_WITHOUT_SRP', 'CUSTOM_WITH_SRP'] as const)(
  'signs in by the flow %s, whose challenge triggers create',
  async (authFlowType) => {
    const username = newAddress();
    await signUp({ username, password: PASSWORD });
    await confirmSignUp({ username, confirmationCode: await pool.readCode(username) });
    const options = { authFlowType };
    const password = authFlowType === 'CUSTOM_WITH_SRP' && { password: PASSWORD };
    const { nextStep } = await signIn({ username, ...password, options });
    expect(nextStep).toMatchObject({
      signInStep: 'CONFIRM_SIGN_IN_WITH_CUSTOM_CHALLENGE',
      additionalInfo: { question: 'the answer' },
    });
    expect((await confirmSignIn({ challengeResponse: '42' })).isSignedIn).toBe(true);
  },
);

test('signs up without a password, and signs in with a code by email', async () => {
  const username = newAddress();
  const options = { userAttributes: { email: username }, autoSignIn: { authFlowType: USER_AUTH } } as const;
  await signUp({ username, options });
  const { nextStep } = await confirmSignUp({ username, confirmationCode: await pool.readCode(username) });
  expect(nextStep.signUpStep).toBe('COMPLETE_AUTO_SIGN_IN');
  expect((await autoSignIn()).isSignedIn).toBe(true);
  await signOut();
  const started = await signIn({
    username,
    options: { authFlowType: USER_AUTH, preferredChallenge: 'EMAIL_OTP' },
  });
  expect(started.nextStep).toMatchObject({
    signInStep: 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE',
    codeDeliveryDetails: { deliveryMedium: 'EMAIL' },
  });
  const challengeResponse = await pool.readCode(username);
  expect(challengeResponse).toMatch(/^\d{8}$/);
  expect((await confirmSignIn({ challengeResponse })).isSignedIn).toBe(true);
  expect((await listWebAuthnCredentials()).credentials).toEqual([]);
});

test.each(['PASSWORD', 'PASSWORD_SRP'] as const)('lets the user choose the first factor %s', async (challenge) => {
  const username = newAddress();
  await signUp({ username, password: PASSWORD });
  await confirmSignUp({ username, confirmationCode: await pool.readCode(username) });
  const { nextStep } = await signIn({ username, options: { authFlowType: USER_AUTH } });
  expect(nextStep).toEqual({
    signInStep: 'CONTINUE_SIGN_IN_WITH_FIRST_FACTOR_SELECTION',
    availableChallenges: expect.arrayContaining(['PASSWORD', 'PASSWORD_SRP', 'EMAIL_OTP']),
  });
  const chosen = await confirmSignIn({ challengeResponse: challenge });
  expect(chosen.nextStep.signInStep).toBe('CONFIRM_SIGN_IN_WITH_PASSWORD');
  expect((await confirmSignIn({ challengeResponse: PASSWORD })).isSignedIn).toBe(true);
  const { tokens } = await fetchAuthSession();
  expect(tokens?.accessToken.payload.client_id).toBe(userPoolClientId);
});
