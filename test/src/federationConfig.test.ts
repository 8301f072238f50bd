import { expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';

const minimal = { USER_POOL_ID: 'eu-central-1_AbC123', CLIENT_ID: '4abc' };

test.each([
  'https://my-app.auth.eu-central-1.amazoncognito.com',
  'https://auth.example.com',
  'http://127.0.0.1:9229',
  'http://localhost:9229',
])('returns the endpoint %s', (endpoint) => {
  expect(readConfig({ ...minimal, OAUTH_ENDPOINT: endpoint }).oauthEndpoint).toBe(endpoint);
});

test.each([
  'https://app.example.com/signed-in',
  'https://app.example.com',
  'https://app.example.com/signed-in?theme=dark',
  'http://localhost:5173/signed-in',
  'http://localhost/',
  'http://127.0.0.1:5173/signed-in',
  'http://[::1]:5173/signed-in',
  'com.example.app://signed-in',
  'myapp://',
])('returns the address %s', (address) => {
  const config = readConfig({ ...minimal, CALLBACK_URLS: address, LOGOUT_URLS: address });
  expect([config.callbackUrls, config.logoutUrls]).toEqual([[address], [address]]);
});

test('returns all addresses in their order when spaces surround the commas', () => {
  const { callbackUrls } = readConfig({ ...minimal, CALLBACK_URLS: 'https://a.example.com/,  app://b ,http://[::1]/' });
  expect(callbackUrls).toEqual(['https://a.example.com/', 'app://b', 'http://[::1]/']);
});

const LONG_NAME = 'x'.repeat(33);

test.each([
  ['OAUTH_ENDPOINT', 'http://auth.example.com'],
  ['OAUTH_ENDPOINT', 'https://auth.example.com/oauth2'],
  ['OAUTH_ENDPOINT', 'https://user@auth.example.com'],
  ['OAUTH_ENDPOINT', 'auth.example.com'],
  ...['CALLBACK_URLS', 'LOGOUT_URLS'].flatMap((name) =>
    [
      'http://app.example.com/signed-in',
      'http://localhost.example.com/',
      'https://app.example.com/#signed-in',
      'https://app.example.com/, ',
      'https://user@app.example.com/',
      'https://app.example.com/a b',
      '/signed-in',
      'app.example.com',
      'javascript://app.example.com/%0a',
      'data://text/html',
      'file://etc/passwd',
    ].map((value): [string, string] => [name, value]),
  ),
  ['SIGN_IN_PROVIDERS', 'Acme'],
  ['SIGN_IN_PROVIDERS', 'Acme:OIDC'],
  ['SIGN_IN_PROVIDERS', 'Google:google:Google'],
  ['SIGN_IN_PROVIDERS', 'Acme:OIDC:'],
  ['SIGN_IN_PROVIDERS', 'Go ogle:GOOGLE:Google'],
  ['SIGN_IN_PROVIDERS', `${LONG_NAME}:OIDC:Acme`],
  ['SIGN_IN_PROVIDERS', `Acme:OIDC:${'x'.repeat(65)}`],
  ['SIGN_IN_PROVIDERS', 'Google:GOOGLE:Google,Acme'],
  ['LINK_PROVIDERS', 'yes'],
])('throws the name of %s, without its value, when it is malformed: %s', (name, value) => {
  const read = () => readConfig({ ...minimal, [name]: value });
  expect(read).toThrow(new RegExp(`^Configuration: ${name} must be [^;]*\\.$`));
  expect(read).toThrow(expect.objectContaining({ message: expect.not.stringContaining(value) }));
});
