import { describe, expect, test } from 'vitest';
import { setCredentials, toLambdaEnvironment } from '../../../local/start/environment.ts';
import { toLocalFederationVariables } from '../../../local/start/federation.ts';

const pool = {
  userPoolId: 'local_pool',
  clientId: 'client',
  clientSecret: 'local secret',
  endpoint: 'http://127.0.0.1:9229',
};
const own = { AWS_ACCESS_KEY_ID: 'own', AWS_SECRET_ACCESS_KEY: 'own', AWS_SESSION_TOKEN: 'own' };
const LOCAL = { AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' };

describe('toLambdaEnvironment', () => {
  test("returns the local pool's variables, with its client's secret in place of another's", () => {
    expect(toLambdaEnvironment({ CLIENT_SECRET: 'other' }, pool)).toEqual({
      STAGE: 'local',
      CORS_ORIGINS: '*',
      USER_POOL_ID: 'local_pool',
      CLIENT_ID: 'client',
      CLIENT_SECRET: 'local secret',
      PROPAGATE_USER_CONTEXT: 'true',
      COGNITO_ENDPOINT: 'http://127.0.0.1:9229',
      PASSKEY_DOMAIN: 'localhost',
      ...toLocalFederationVariables({}, 'http://127.0.0.1:9229'),
    });
  });

  test("returns PASSKEY_DOMAIN as the local pool's relying party when it is set", () => {
    expect(toLambdaEnvironment({ PASSKEY_DOMAIN: 'example.test' }, pool).PASSKEY_DOMAIN).toBe('example.test');
  });

  test('returns the variables of the environment when there is no local pool', () => {
    const env = { STAGE: 'prod', CORS_ORIGINS: 'https://app.example.com', USER_POOL_ID: 'other' };
    expect(toLambdaEnvironment(env, undefined)).toEqual({ ...env, STAGE: 'local' });
  });
});

describe('setCredentials', () => {
  const set = (env: NodeJS.ProcessEnv, localPool?: typeof pool): NodeJS.ProcessEnv => {
    const copy = { ...env };
    setCredentials(copy, localPool);
    return copy;
  };

  test("replaces the developer's credentials when there is a local pool", () => {
    expect(set(own, pool)).toEqual(LOCAL);
  });

  test("keeps the developer's credentials when another pool is used", () => {
    expect(set(own)).toEqual(own);
    expect(set({ ...own, COGNITO_ENDPOINT: 'http://127.0.0.1:1' })).toMatchObject(own);
  });

  test('adds credentials only for another endpoint than that of AWS', () => {
    expect(set({ COGNITO_ENDPOINT: 'http://127.0.0.1:1' })).toMatchObject(LOCAL);
    expect(set({})).toEqual({});
  });
});
