import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createVerifyCaptcha } from '../../../src/fraud/captcha.ts';
import type { CaptchaConfig } from '../../../src/fraud/captchaConfig.ts';
import { CAPTCHA_SECRET, type CaptchaProvider, OUTAGES, startCaptchaProvider } from '../../support/captchaProvider.ts';

let provider: CaptchaProvider;
beforeAll(async () => {
  provider = await startCaptchaProvider();
});
afterEach(() => {
  provider.fault = undefined;
});
afterAll(() => provider.close());

const verify = (token: string | null | undefined, more: Partial<CaptchaConfig> = {}) =>
  createVerifyCaptcha(
    {
      provider: 'TURNSTILE',
      secret: CAPTCHA_SECRET,
      endpoint: provider.endpoint,
      failOpen: false,
      hostnames: [],
      minScore: undefined,
      ...more,
    },
    300,
  )(token);

test('passes a token once', async () => {
  const token = provider.solve();
  expect(await verify(token)).toEqual({ refusal: undefined });
  expect(await verify(token)).toEqual({ refusal: 'CAPTCHA_INVALID' });
});

test('sends the secret and the token by a form, and nothing of the person', async () => {
  const token = provider.solve();
  await verify(token);
  expect(provider.requests.at(-1)).toMatchObject({
    form: { secret: CAPTCHA_SECRET, response: token },
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  expect(Object.keys(provider.requests.at(-1)?.form ?? {})).toEqual(['secret', 'response']);
});

test.each([undefined, null, ''])('asks nobody when the token is %o', async (token) => {
  const before = provider.requests.length;
  expect(await verify(token)).toEqual({ refusal: 'CAPTCHA_REQUIRED' });
  expect(provider.requests).toHaveLength(before);
});

describe('the host of the page', () => {
  test.each([
    ['passes when it is listed', ['app.example.com'], {}, undefined],
    ['passes when it is listed in lower case', ['app.example.com'], { hostname: 'App.Example.com' }, undefined],
    ['passes when no host is listed', [], { hostname: 'evil.example' }, undefined],
    ['is rejected when it is not listed', ['app.example.com'], { hostname: 'evil.example' }, 'CAPTCHA_INVALID'],
    ['is rejected when it is below a listed one', ['example.com'], {}, 'CAPTCHA_INVALID'],
    ['is rejected when it is missing', ['app.example.com'], { hostname: undefined }, 'CAPTCHA_INVALID'],
    [
      'is the name of an Android app',
      ['com.example.app'],
      { hostname: undefined, apk_package_name: 'com.example.app' },
      undefined,
    ],
  ])('%s', async (...[, hostnames, answer, refusal]) => {
    expect(await verify(provider.solve(answer), { hostnames })).toEqual({ refusal });
  });
});

describe('the score', () => {
  test.each([
    ['of 0.5 passes by default', undefined, { score: 0.5 }, undefined],
    ['of 0.4 is rejected by default', undefined, { score: 0.4 }, 'CAPTCHA_INVALID'],
    ['of 0.6 is rejected when more is required', 0.7, { score: 0.6 }, 'CAPTCHA_INVALID'],
    ['of 0.7 passes when no more is required', 0.7, { score: 0.7 }, undefined],
    ['is not needed for version 2', undefined, {}, undefined],
    ['is rejected when it is missing but required', 0.1, {}, 'CAPTCHA_INVALID'],
  ])('%s', async (...[, minScore, answer, refusal]) => {
    expect(await verify(provider.solve(answer), { provider: 'RECAPTCHA', minScore })).toEqual({ refusal });
  });

  test('is ignored for hCaptcha, where a high one means a bot', async () => {
    expect(await verify(provider.solve({ score: 0.1 }), { provider: 'HCAPTCHA' })).toEqual({ refusal: undefined });
  });
});

describe('a provider that', () => {
  test.each(Object.keys(OUTAGES))(
    '%s refuses requests, or passes them when the deployment fails open',
    async (name) => {
      provider.fault = OUTAGES[name];
      const token = provider.solve();
      const closed = await verify(token);
      expect(closed).toEqual({ refusal: 'CAPTCHA_NOT_CHECKED', cause: expect.any(String) });
      expect(await verify(token, { failOpen: true })).toEqual({ refusal: undefined, cause: closed.cause });
      expect(closed.cause).not.toMatch(/hunter2/);
    },
  );

  test('cannot be reached refuses requests', async () => {
    expect(await verify('token', { endpoint: 'http://127.0.0.1:1/' })).toEqual({
      refusal: 'CAPTCHA_NOT_CHECKED',
      cause: 'Error ECONNREFUSED',
    });
  });
});

describe('when the deployment fails open', () => {
  const answering = (...codes: string[]): Promise<unknown> => {
    provider.fault = (response) =>
      response.writeHead(400).end(JSON.stringify({ success: false, 'error-codes': codes }));
    return verify('a-forged-token', { failOpen: true });
  };

  test.each(['bad-request', 'invalid-input-response', 'sitekey-secret-mismatch', 'missing-input-response', 'unknown'])(
    'a token is rejected when the provider answers %s, which a client can cause',
    async (code) => {
      expect(await answering(code)).toEqual({ refusal: 'CAPTCHA_INVALID' });
    },
  );

  test.each(['invalid-input-secret', 'missing-input-secret', 'internal-error'])(
    'a request passes, and is logged, when the provider answers %s',
    async (code) => {
      expect(await answering('bad-request', code)).toEqual({ refusal: undefined, cause: code });
    },
  );
});

test.each([
  ['is too long', 'x'.repeat(8193)],
  ['has a space', 'forged token'],
  ['has a control character', 'forged\ntoken'],
  ['has other letters than ASCII', 'é'],
])('asks nobody, and refuses the request, when the deployment fails open and the token %s', async (_, token) => {
  provider.fault = (response) => response.writeHead(413, { 'content-type': 'text/html' }).end('<h1>413</h1>');
  const before = provider.requests.length;
  expect(await verify(token, { failOpen: true })).toEqual({ refusal: 'CAPTCHA_INVALID' });
  expect(provider.requests).toHaveLength(before);
});

test('refuses requests when the secret is wrong', async () => {
  expect(await verify(provider.solve(), { secret: 'another secret' })).toEqual({
    refusal: 'CAPTCHA_NOT_CHECKED',
    cause: 'invalid-input-secret',
  });
});
