import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { allowFactors } from '../testPool.ts';
import { addAuthenticator, openPage } from './browserPage.ts';
import { newAddress, OTHER_PASSWORD, PASSWORD, startClientPool } from './clientPool.ts';
import type { app as App } from './page/app.ts';

/** In the page, this is what page/app.ts exports. The functions below run there, so they use no other variables. */
declare const app: typeof App;

const pool = await startClientPool({
  pool: allowFactors('PASSWORD', 'EMAIL_OTP', 'WEB_AUTHN'),
  mfa: { WebAuthnConfiguration: { RelyingPartyId: 'localhost' } },
});
const { page, errors } = await openPage();
await page.evaluate((endpoint) => app.configure(endpoint), pool.endpoint);

afterEach(async () => {
  await page.evaluate(() => app.signOut());
  expect(errors).toEqual([]);
});

/** Signs a user up in the page, and returns the credentials. */
const newUser = async (): Promise<{ username: string; password: string }> => {
  const user = { username: newAddress(), password: PASSWORD };
  await page.evaluate((input) => app.signUp(input), user);
  const confirmation = { username: user.username, confirmationCode: await pool.readCode(user.username) };
  await page.evaluate((input) => app.confirmSignUp(input), confirmation);
  return user;
};

const signIn = (onPage: Page, user: { username: string; password: string }) =>
  onPage.evaluate((input) => app.signIn(input), user);

test('signs up and in by SRP, stays signed in when the page is reloaded, and refreshes the tokens', async () => {
  const user = await newUser();
  expect((await signIn(page, user)).isSignedIn).toBe(true);
  await page.reload();
  await page.waitForFunction(() => 'app' in globalThis);
  await page.evaluate((endpoint) => app.configure(endpoint), pool.endpoint);
  expect(await page.evaluate(() => app.fetchUserAttributes())).toMatchObject({ email: user.username });
  const payload = await page.evaluate(async () => {
    const { tokens } = await app.fetchAuthSession({ forceRefresh: true });
    return tokens?.accessToken.payload;
  });
  expect(payload).toMatchObject({ client_id: pool.clientId, token_use: 'access' });
});

test('reports what the pool answers to a wrong password', async () => {
  const user = await newUser();
  const message = await page.evaluate(
    (input) => app.signIn(input).catch(({ name, message }) => `${name}: ${message}`),
    { ...user, password: OTHER_PASSWORD },
  );
  expect(message).toBe('NotAuthorizedException: Incorrect username or password.');
  // The browser reports each response with the status 400.
  expect(errors.splice(0)).toEqual([expect.stringContaining('400')]);
});

test('signs in with a passkey', async () => {
  await addAuthenticator(page);
  const user = await newUser();
  await signIn(page, user);
  await page.evaluate(() => app.associateWebAuthnCredential());
  expect((await page.evaluate(() => app.listWebAuthnCredentials())).credentials).toHaveLength(1);
  await page.evaluate(() => app.signOut());
  const signedIn = await page.evaluate(
    (username) => app.signIn({ username, options: { authFlowType: 'USER_AUTH', preferredChallenge: 'WEB_AUTHN' } }),
    user.username,
  );
  expect(signedIn).toEqual({ isSignedIn: true, nextStep: { signInStep: 'DONE' } });
});
