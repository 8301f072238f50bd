import {
  CompleteWebAuthnRegistrationCommand,
  GetUserCommand,
  SetUserMFAPreferenceCommand,
  StartWebAuthnRegistrationCommand,
  type WebAuthnConfigurationType,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, test } from 'vitest';
import { type AuthenticatorOptions, newAuthenticator } from './authenticator.ts';
import { ANN, startChoicePool } from './choicePool.ts';
import { failure, MINUTE, NOBODY, PASSWORD } from './testPool.ts';

const ORIGIN = 'https://example.com';
const ON = { Enabled: true };
const MULTI_FACTOR = { FactorConfiguration: 'MULTI_FACTOR_WITH_USER_VERIFICATION' } as const;

/** Starts a pool with a user who has a passkey. */
const startWithPasskey = async (webAuthn: WebAuthnConfigurationType = {}, authenticator: AuthenticatorOptions = {}) => {
  const pool = await startChoicePool({
    mfa: { WebAuthnConfiguration: { RelyingPartyId: 'example.com', ...webAuthn } },
  });
  const sub = await pool.member();
  const { AccessToken } = await pool.tokens();
  const { register, answer } = newAuthenticator(authenticator);
  const start = await pool.sdk.send(new StartWebAuthnRegistrationCommand({ AccessToken }));
  const Credential = JSON.parse(JSON.stringify(register(start.CredentialCreationOptions, ORIGIN)));
  await pool.sdk.send(new CompleteWebAuthnRegistrationCommand({ AccessToken, Credential }));
  const sign = (parameters: Record<string, string> | undefined) =>
    JSON.stringify(answer(JSON.parse(parameters?.CREDENTIAL_REQUEST_OPTIONS ?? ''), ORIGIN));
  const signIn = async () => {
    const challenge = await pool.choose(ANN, { preferred: 'WEB_AUTHN' });
    return pool.answer(challenge, { CREDENTIAL: sign(challenge.ChallengeParameters) });
  };
  return { ...pool, sub, AccessToken, sign, signInByPasskey: signIn };
};

describe('WEB_AUTHN', () => {
  test('returns tokens once when the assertion is valid', async () => {
    const pool = await startWithPasskey();
    const challenge = await pool.choose(ANN, { preferred: 'WEB_AUTHN' });
    expect(challenge).toMatchObject({
      ChallengeName: 'WEB_AUTHN',
      ChallengeParameters: { USER_ID_FOR_SRP: pool.sub, CREDENTIAL_REQUEST_OPTIONS: expect.any(String) },
    });
    const CREDENTIAL = pool.sign(challenge.ChallengeParameters);
    const { AuthenticationResult } = await pool.answer(challenge, { CREDENTIAL, USERNAME: pool.sub });
    expect(await pool.attributes(AuthenticationResult?.AccessToken ?? '')).toHaveProperty('sub', pool.sub);
    expect((await failure(pool.answer(challenge, { CREDENTIAL })))[0]).toBe('NotAuthorizedException');
  });

  test('is offered and can be chosen when the user has a passkey', async () => {
    const pool = await startWithPasskey();
    const choice = await pool.choose(ANN);
    expect(choice.AvailableChallenges).toEqual(['PASSWORD_SRP', 'PASSWORD', 'EMAIL_OTP', 'WEB_AUTHN']);
    const { ConfiguredUserAuthFactors } = await pool.factors(pool.AccessToken);
    expect(ConfiguredUserAuthFactors).toEqual(['PASSWORD', 'EMAIL_OTP', 'WEB_AUTHN']);
    const challenge = await pool.answer(choice, { ANSWER: 'WEB_AUTHN' });
    const CREDENTIAL = pool.sign(challenge.ChallengeParameters);
    await expect(pool.answer(challenge, { CREDENTIAL })).resolves.toHaveProperty('AuthenticationResult');
  });

  test('returns NotAuthorizedException for the assertion of another challenge, and leaves the session open', async () => {
    const pool = await startWithPasskey();
    const [first, second] = [
      await pool.choose(ANN, { preferred: 'WEB_AUTHN' }),
      await pool.choose(ANN, { preferred: 'WEB_AUTHN' }),
    ];
    const CREDENTIAL = pool.sign(first.ChallengeParameters);
    for (const wrong of [CREDENTIAL, '{}', 'x'])
      expect(await failure(pool.answer(second, { CREDENTIAL: wrong }))).toEqual(NOBODY);
    expect((await failure(pool.answer(second, {})))[1]).toBe('Missing required parameter CREDENTIAL');
    await expect(pool.answer(first, { CREDENTIAL })).resolves.toHaveProperty('AuthenticationResult');
    pool.pass(3 * MINUTE);
    expect((await failure(pool.answer(second, { CREDENTIAL })))[0]).toBe('NotAuthorizedException');
  });

  test('returns tokens once when two answers with a counter of zero are concurrent', async () => {
    const pool = await startWithPasskey({}, { counterStep: 0 });
    const challenge = await pool.choose(ANN, { preferred: 'WEB_AUTHN' });
    const CREDENTIAL = pool.sign(challenge.ChallengeParameters);
    const answers = await Promise.allSettled([1, 2].map(() => pool.answer(challenge, { CREDENTIAL })));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('is not locked out by wrong passwords', async () => {
    const pool = await startWithPasskey();
    for (let attempt = 0; attempt < 5; attempt += 1) await failure(pool.signIn(ANN, 'wrong'));
    await expect(pool.signInByPasskey()).resolves.toHaveProperty('AuthenticationResult');
  });
});

describe('passkeys and MFA', () => {
  test('is not offered when the user has MFA and the pool does not count passkeys as MFA', async () => {
    const pool = await startWithPasskey();
    await pool.prefer({ EmailMfaSettings: ON });
    const challenge = await pool.choose(ANN, { preferred: 'WEB_AUTHN' });
    expect(challenge).toMatchObject({
      ChallengeName: 'SELECT_CHALLENGE',
      AvailableChallenges: ['PASSWORD_SRP', 'PASSWORD'],
    });
  });

  test('asks for no second factor when the assertion has user verification', async () => {
    const pool = await startWithPasskey(MULTI_FACTOR);
    await pool.prefer({ EmailMfaSettings: ON });
    expect((await pool.choose(ANN)).AvailableChallenges).toEqual(['PASSWORD_SRP', 'PASSWORD', 'WEB_AUTHN']);
    expect(await pool.signInByPasskey()).toHaveProperty('AuthenticationResult');
    expect((await pool.signIn(ANN, PASSWORD)).ChallengeName).toBe('EMAIL_OTP');
  });

  test('asks for the second factor when the assertion has no user verification', async () => {
    const pool = await startWithPasskey(MULTI_FACTOR, { verifiesUser: false });
    await pool.prefer({ EmailMfaSettings: ON });
    const challenge = await pool.signInByPasskey();
    expect(challenge.ChallengeName).toBe('EMAIL_OTP');
    const answer = { EMAIL_OTP_CODE: await pool.latest(ANN) };
    await expect(pool.answer(challenge, answer)).resolves.toHaveProperty('AuthenticationResult');
  });

  test('returns NotAuthorizedException when the user turned passkeys on as MFA and the assertion has no user verification', async () => {
    const pool = await startWithPasskey(MULTI_FACTOR, { verifiesUser: false });
    await pool.prefer({ EmailMfaSettings: ON, WebAuthnMfaSettings: ON });
    expect(await failure(pool.signInByPasskey())).toEqual(NOBODY);
  });
});

describe('SetUserMFAPreference with WebAuthnMfaSettings', () => {
  const set = ({ sdk, AccessToken }: Awaited<ReturnType<typeof startWithPasskey>>, settings: object) =>
    sdk.send(new SetUserMFAPreferenceCommand({ AccessToken, ...settings }));

  test('lists WEB_AUTHN in GetUser and GetUserAuthFactors until it is turned off', async () => {
    const pool = await startWithPasskey(MULTI_FACTOR);
    await set(pool, { EmailMfaSettings: { Enabled: true, PreferredMfa: true }, WebAuthnMfaSettings: ON });
    const { AccessToken } = pool;
    const listed = { UserMFASettingList: ['EMAIL_OTP', 'WEB_AUTHN'], PreferredMfaSetting: 'EMAIL_OTP' };
    expect(await pool.sdk.send(new GetUserCommand({ AccessToken }))).toMatchObject(listed);
    expect(await pool.factors(AccessToken)).toMatchObject({
      Username: pool.sub,
      ...listed,
      ConfiguredUserAuthFactors: ['PASSWORD', 'WEB_AUTHN'],
    });
    await set(pool, { WebAuthnMfaSettings: { Enabled: false } });
    expect((await pool.factors(AccessToken)).UserMFASettingList).toEqual(['EMAIL_OTP']);
  });

  test('returns InvalidParameterException when no other method is on, or the pool does not count passkeys as MFA', async () => {
    const pool = await startWithPasskey(MULTI_FACTOR);
    expect((await failure(set(pool, { WebAuthnMfaSettings: ON })))[0]).toBe('InvalidParameterException');
    await set(pool, { EmailMfaSettings: ON, WebAuthnMfaSettings: ON });
    expect((await failure(set(pool, { EmailMfaSettings: { Enabled: false } })))[0]).toBe('InvalidParameterException');
    const off = { EmailMfaSettings: { Enabled: false }, WebAuthnMfaSettings: { Enabled: false } };
    await set(pool, off);
    expect(await pool.factors(pool.AccessToken)).not.toHaveProperty('UserMFASettingList');
    const other = await startWithPasskey();
    const both = { EmailMfaSettings: ON, WebAuthnMfaSettings: ON };
    expect((await failure(set(other, both)))[0]).toBe('InvalidParameterException');
  });
});
