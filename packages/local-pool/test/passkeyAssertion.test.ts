import {
  CompleteWebAuthnRegistrationCommand,
  type CompleteWebAuthnRegistrationCommandInput,
  DeleteWebAuthnCredentialCommand,
  StartWebAuthnRegistrationCommand,
  type WebAuthnConfigurationType,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Cognito } from '../src/cognito.ts';
import { verifyAssertion } from '../src/passkeys/assertion.ts';
import { listPasskeys } from '../src/passkeys/passkeys.ts';
import { createRequestOptions, simulateRequestOptions } from '../src/passkeys/requestOptions.ts';
import { findPool } from '../src/pools/userPool.ts';
import { openDatabase } from '../src/storage/database.ts';
import { requireUser } from '../src/users/user.ts';
import { type Assertion, type AuthenticatorOptions, newAuthenticator } from './authenticator.ts';
import { databaseFile, newPasskeyPool, ORIGIN } from './passkeyPool.ts';
import { failure, NOBODY } from './testPool.ts';

/** Registers a passkey, and returns what a sign-in with it needs. */
const signInSetUp = async (options: AuthenticatorOptions = {}, webAuthn: WebAuthnConfigurationType = {}) => {
  const file = databaseFile();
  const pool = await newPasskeyPool(webAuthn, { database: file });
  const database = openDatabase(file);
  onTestFinished(() => database.close());
  // Safe cast: the functions under test use only these members.
  const cognito = { database, now: pool.now } as Cognito;
  const authenticator = newAuthenticator(options);
  const add = async (AccessToken = pool.AccessToken, device = authenticator) => {
    const started = await pool.sdk.send(new StartWebAuthnRegistrationCommand({ AccessToken }));
    const credential = device.register(started.CredentialCreationOptions, ORIGIN);
    // Safe cast: the credential is JSON.
    const Credential = credential as unknown as CompleteWebAuthnRegistrationCommandInput['Credential'];
    await pool.sdk.send(new CompleteWebAuthnRegistrationCommand({ AccessToken, Credential }));
    return credential;
  };
  const caller = (name = 'ann@example.com') => {
    const userPool = findPool(cognito, pool.userPoolId);
    return { pool: userPool, user: requireUser(cognito, userPool, name) };
  };
  const challenge = () => {
    const { options: json, challenge: text } = createRequestOptions(cognito, caller());
    return { options: JSON.parse(json), challenge: text };
  };
  const verify = (text: string, assertion: unknown) =>
    verifyAssertion(cognito, { ...caller(), challenge: text }, JSON.stringify(assertion));
  const passkey = await add();
  return { pool, cognito, authenticator, add, caller, challenge, verify, passkey };
};

describe('the options of a sign-in', () => {
  test('allow the passkeys of the current relying party', async () => {
    const { pool, challenge, passkey } = await signInSetUp();
    const { options, challenge: text } = challenge();
    expect(options).toEqual({
      challenge: text,
      rpId: 'example.com',
      timeout: 180_000,
      allowCredentials: [{ type: 'public-key', id: passkey.id, transports: ['internal'] }],
      userVerification: 'preferred',
    });
    expect(text).toMatch(/^[\w-]{22}$/);
    await pool.setWebAuthn({ RelyingPartyId: 'other.example', UserVerification: 'required' });
    expect(challenge().options).toMatchObject({
      rpId: 'other.example',
      allowCredentials: [],
      userVerification: 'required',
    });
  });

  test('are stable except for the challenge, and like a user’s, when nobody has the name', async () => {
    const { cognito, caller, challenge } = await signInSetUp();
    const { pool } = caller();
    const simulate = (name: string) => {
      const { options, challenge: text } = simulateRequestOptions(cognito, { pool, name });
      const { challenge: sent, ...rest } = JSON.parse(options);
      expect(sent).toBe(text);
      return { text, rest };
    };
    const names = Array.from({ length: 40 }, (_, index) => `nobody-${index}@example.com`);
    const [first, again] = [names.map(simulate), names.map((name) => simulate(name.toUpperCase()))];
    expect(again.map(({ rest }) => rest)).toEqual(first.map(({ rest }) => rest));
    expect(new Set([...first, ...again].map(({ text }) => text)).size).toBe(80);
    const ids = first.map(({ rest }) => String(rest.allowCredentials[0].id));
    expect(new Set(ids).size).toBe(40);
    expect(new Set(ids.map((id) => Buffer.from(id, 'base64url').length))).toEqual(new Set([16, 20, 32, 64]));
    const { challenge: _, ...real } = challenge().options;
    for (const { rest } of first) {
      expect(rest).toEqual({
        ...real,
        allowCredentials: [{ type: 'public-key', id: expect.any(String), transports: expect.any(Array) }],
      });
    }
  });
});

describe('an assertion', () => {
  test.each([true, false])('says whether the user was verified when it is valid: %s', async (verifiesUser) => {
    const { authenticator, challenge, verify } = await signInSetUp({ verifiesUser });
    const { options, challenge: text } = challenge();
    expect(await verify(text, authenticator.answer(options, ORIGIN))).toEqual({ userVerified: verifiesUser });
  });

  test('raises the stored counter', async () => {
    const { cognito, authenticator, caller, challenge, verify } = await signInSetUp({ counterStep: 5 });
    for (const counter of [5, 10]) {
      const { options, challenge: text } = challenge();
      await verify(text, authenticator.answer(options, ORIGIN));
      expect(listPasskeys(cognito, caller().user)).toMatchObject([{ counter }]);
    }
  });

  test('is valid again and again when the authenticator does not count', async () => {
    const { authenticator, challenge, verify } = await signInSetUp({ counterStep: 0, algorithms: ['RS256'] });
    for (let count = 0; count < 2; count += 1) {
      const { options, challenge: text } = challenge();
      await verify(text, authenticator.answer(options, ORIGIN));
    }
  });

  test('is rejected when its counter is not higher, as that of a cloned authenticator', async () => {
    const { authenticator, challenge, verify } = await signInSetUp();
    const [first, second] = [challenge(), challenge()];
    const clone = authenticator.answer(first.options, ORIGIN);
    await verify(second.challenge, authenticator.answer(second.options, ORIGIN));
    expect(await failure(verify(first.challenge, clone))).toEqual(NOBODY);
  });

  test('is accepted once when two requests send it together', async () => {
    const { authenticator, challenge, verify } = await signInSetUp();
    const { options, challenge: text } = challenge();
    const assertion = authenticator.answer(options, ORIGIN);
    const results = await Promise.allSettled([verify(text, assertion), verify(text, assertion)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  const flip = (text: string) => {
    const bytes = Buffer.from(text, 'base64url');
    bytes.writeUInt8((bytes.at(-1) ?? 0) ^ 1, bytes.length - 1);
    return bytes.toString('base64url');
  };
  const response = (change: (response: Assertion['response']) => object) => (assertion: Assertion) => ({
    ...assertion,
    response: { ...assertion.response, ...change(assertion.response) },
  });

  test.each<{ what: string; change: (assertion: Assertion) => unknown }>([
    { what: 'is not an object', change: () => 7 },
    { what: 'is empty', change: () => ({}) },
    { what: 'has an unknown ID', change: (assertion) => ({ ...assertion, id: 'AAAA', rawId: 'AAAA' }) },
    { what: 'has a wrong signature', change: response(({ signature }) => ({ signature: flip(signature) })) },
    { what: 'has a signature that is not DER', change: response(() => ({ signature: 'AAAA' })) },
    {
      what: 'has other authenticator data',
      change: response((r) => ({ authenticatorData: flip(r.authenticatorData) })),
    },
    { what: 'has short authenticator data', change: response(() => ({ authenticatorData: 'AAAA' })) },
    { what: 'has another user handle', change: response(() => ({ userHandle: 'AAAA' })) },
    { what: 'has a user handle that is a number', change: response(() => ({ userHandle: 7 })) },
    { what: 'has client data that is not JSON', change: response(() => ({ clientDataJSON: 'AAAA' })) },
  ])('is rejected when it $what', async ({ change }) => {
    const { cognito, authenticator, caller, challenge, verify } = await signInSetUp();
    const { options, challenge: text } = challenge();
    const assertion = authenticator.answer(options, ORIGIN);
    expect(await failure(verify(text, change(assertion)))).toEqual(NOBODY);
    expect(listPasskeys(cognito, caller().user)).toMatchObject([{ counter: 0 }]);
    await verify(text, assertion);
  });

  test('is rejected when it is not JSON', async () => {
    const { cognito, caller, challenge } = await signInSetUp();
    const expected = { ...caller(), challenge: challenge().challenge };
    expect(await failure(verifyAssertion(cognito, expected, '{'))).toEqual(NOBODY);
  });

  test('is accepted without a user handle, which security keys can leave out', async () => {
    const { authenticator, challenge, verify } = await signInSetUp();
    const { options, challenge: text } = challenge();
    const assertion = authenticator.answer(options, ORIGIN);
    const { userHandle: _, ...rest } = assertion.response;
    await verify(text, { ...assertion, response: rest });
  });

  test('is rejected when it signs another challenge', async () => {
    const { authenticator, challenge, verify } = await signInSetUp();
    const assertion = authenticator.answer(challenge().options, ORIGIN);
    expect(await failure(verify(challenge().challenge, assertion))).toEqual(NOBODY);
  });

  test('is rejected when its origin is not of the relying party', async () => {
    const { authenticator, challenge, verify } = await signInSetUp();
    const { options, challenge: text } = challenge();
    // The emulator signs for any origin that it is given, if its own check of the origin accepts it.
    expect(await failure(verify(text, authenticator.answer(options, 'http://example.com')))).toEqual(NOBODY);
    await verify(text, authenticator.answer(options, 'https://www.example.com'));
  });

  test('is rejected when the relying party has changed', async () => {
    const { pool, authenticator, challenge, verify } = await signInSetUp();
    const { options, challenge: text } = challenge();
    const assertion = authenticator.answer(options, 'https://login.example.com');
    await pool.setWebAuthn({ RelyingPartyId: 'login.example.com' });
    expect(await failure(verify(text, assertion))).toEqual(NOBODY);
  });

  test('is rejected when required user verification is missing', async () => {
    const { pool, authenticator, challenge, verify } = await signInSetUp({ verifiesUser: false });
    await pool.setWebAuthn({ UserVerification: 'required' });
    const { options, challenge: text } = challenge();
    expect(await failure(verify(text, authenticator.answer(options, ORIGIN)))).toEqual(NOBODY);
  });

  test('is rejected when the passkey is deleted', async () => {
    const { pool, authenticator, challenge, verify, passkey } = await signInSetUp();
    const { options, challenge: text } = challenge();
    const { AccessToken } = pool;
    await pool.sdk.send(new DeleteWebAuthnCredentialCommand({ AccessToken, CredentialId: passkey.id }));
    expect(await failure(verify(text, authenticator.answer(options, ORIGIN)))).toEqual(NOBODY);
  });

  test('is rejected when the passkey is another user’s', async () => {
    const { pool, add, challenge, verify } = await signInSetUp();
    await pool.member('ben@example.com');
    const device = newAuthenticator();
    const { id } = await add((await pool.tokens('ben@example.com')).AccessToken, device);
    const { options, challenge: text } = challenge();
    const assertion = device.answer({ ...options, allowCredentials: [{ type: 'public-key', id }] }, ORIGIN);
    expect(await failure(verify(text, assertion))).toEqual(NOBODY);
  });
});
