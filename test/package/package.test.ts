import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { decideConditions, environmentOf, isCreated, type Package, packageFor } from './package.ts';

/** The variables of the rules for sign-ups, of the CAPTCHA and of the pool's web ACL. */
const noRules = {
  ALLOWED_EMAIL_DOMAINS: '',
  DENIED_EMAIL_DOMAINS: '',
  ALLOWED_CALLING_CODES: '',
  CAPTCHA_PROVIDER: '',
  CAPTCHA_SECRET: '',
  CAPTCHA_FAIL_OPEN: '',
  CAPTCHA_HOSTNAMES: '',
  CAPTCHA_MIN_SCORE: '',
  CAPTCHA_BY_TRIGGER: '',
  POOL_KEY: '',
};

const MANIFEST = 'test/fixtures/persisted-documents.json';

describe('npx serverless package', () => {
  let dev: Package;
  let prod: Package;
  beforeAll(async () => {
    dev = await packageFor('dev');
    prod = await packageFor('prod', {
      USER_POOL_ID: 'eu-central-1_AbCdEf123',
      CLIENT_ID: 'abcdef',
      CLIENT_SECRET: 'aSecretOfThirtyCharacters012345',
      AUTO_CONFIRM_SIGN_UP: 'true',
      CORS_ORIGINS: 'https://app.example.com',
      COOKIE_SAME_SITE: '',
      TOTP_ISSUER: '',
      PASSKEY_DOMAIN: '',
      HIDE_EXISTING_USERS: '',
      TRUSTED_DOCUMENTS: '',
    });
  });

  test('zips the bundle and nothing else', () => {
    expect(Object.keys(dev.zip)).toEqual(['dist/lambda.cjs']);
  });

  test('zips the manifest, and passes its path to the function, when TRUSTED_DOCUMENTS is set', async () => {
    const { zip, template } = await packageFor('prod', {
      TRUSTED_DOCUMENTS: `./${MANIFEST}`,
      HIDE_EXISTING_USERS: 'true',
    });
    expect(Object.keys(zip).toSorted()).toEqual(['dist/lambda.cjs', MANIFEST]);
    expect(Buffer.from(zip[MANIFEST] ?? []).equals(await readFile(MANIFEST))).toBe(true);
    expect(environmentOf(template)).toMatchObject({ TRUSTED_DOCUMENTS: `./${MANIFEST}`, HIDE_EXISTING_USERS: 'true' });
  });

  test('zips the triggers that TRIGGERS names, whose functions have the same zip', async () => {
    const { zip, template } = await packageFor('dev', { TRIGGERS: 'customMessage,preSignUp' });
    expect(Object.keys(zip).toSorted()).toEqual([
      'dist/lambda.cjs',
      'dist/triggers/customMessage.cjs',
      'dist/triggers/preSignUp.cjs',
    ]);
    const { GraphLambdaFunction, PreSignUpFunction } = template.Resources;
    expect(PreSignUpFunction.Properties.Code).toEqual(GraphLambdaFunction.Properties.Code);
    expect(PreSignUpFunction.Properties.Handler).toBe('dist/triggers/preSignUp.handler');
  });

  test('creates a user pool and an app client when USER_POOL_ID is not set', () => {
    expect(isCreated(dev.template, 'UserPool')).toBe(true);
    expect(isCreated(dev.template, 'UserPoolClient')).toBe(true);
    expect(environmentOf(dev.template)).toEqual({
      STAGE: 'dev',
      SERVICE_NAME: 'cognito-graphql-auth',
      LOG_LEVEL: '',
      ACCEPTED_CLIENT_IDS: '',
      OAUTH_ENDPOINT: '',
      SIGN_IN_PROVIDERS: '',
      CALLBACK_URLS: '',
      LOGOUT_URLS: '',
      LINK_PROVIDERS: '',
      USER_POOL_ID: { Ref: 'UserPool' },
      CLIENT_ID: { Ref: 'UserPoolClient' },
      // The secret itself is in no template.
      CLIENT_SECRET: { 'Fn::GetAtt': ['UserPoolClient', 'ClientSecret'] },
      PROPAGATE_USER_CONTEXT: 'true',
      AUTO_CONFIRM_SIGN_UP: '',
      CORS_ORIGINS: '*',
      COOKIE_SAME_SITE: '',
      REFRESH_TOKEN_DAYS: '',
      TOTP_ISSUER: '',
      PASSKEY_DOMAIN: '',
      HIDE_EXISTING_USERS: '',
      TRUSTED_DOCUMENTS: '',
      INTROSPECTION: '',
      ISSUER: '',
      SANDBOX: '',
      ...noRules,
    });
  });

  test('creates no user pool, and passes the options to the function, when USER_POOL_ID is set', () => {
    expect(isCreated(prod.template, 'UserPool')).toBe(false);
    expect(isCreated(prod.template, 'UserPoolClient')).toBe(false);
    expect(environmentOf(prod.template)).toEqual({
      STAGE: 'prod',
      SERVICE_NAME: 'cognito-graphql-auth',
      LOG_LEVEL: '',
      ACCEPTED_CLIENT_IDS: '',
      OAUTH_ENDPOINT: '',
      SIGN_IN_PROVIDERS: '',
      CALLBACK_URLS: '',
      LOGOUT_URLS: '',
      LINK_PROVIDERS: '',
      USER_POOL_ID: 'eu-central-1_AbCdEf123',
      CLIENT_ID: 'abcdef',
      CLIENT_SECRET: 'aSecretOfThirtyCharacters012345',
      PROPAGATE_USER_CONTEXT: '',
      AUTO_CONFIRM_SIGN_UP: 'true',
      CORS_ORIGINS: 'https://app.example.com',
      COOKIE_SAME_SITE: '',
      REFRESH_TOKEN_DAYS: '',
      TOTP_ISSUER: '',
      PASSKEY_DOMAIN: '',
      HIDE_EXISTING_USERS: '',
      TRUSTED_DOCUMENTS: '',
      INTROSPECTION: '',
      ISSUER: '',
      SANDBOX: '',
      ...noRules,
    });
  });

  test('creates a confidential app client that rotates refresh tokens', () => {
    expect(decideConditions(dev.template).Resources.UserPoolClient.Properties).toEqual({
      ClientName: 'graph',
      UserPoolId: { Ref: 'UserPool' },
      GenerateSecret: true,
      EnablePropagateAdditionalUserContextData: true,
      ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
      RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 60 },
      RefreshTokenValidity: 30,
      TokenValidityUnits: { RefreshToken: 'days' },
      PreventUserExistenceErrors: 'ENABLED',
      EnableTokenRevocation: true,
    });
  });

  test('creates a public app client without rotation when the options say so', async () => {
    const { template } = await packageFor('dev', {
      PUBLIC_CLIENT: 'true',
      REFRESH_TOKEN_ROTATION: 'false',
      REFRESH_TOKEN_DAYS: '7',
    });
    const { Properties } = decideConditions(template).Resources.UserPoolClient;
    expect(Properties).not.toHaveProperty('GenerateSecret');
    expect(Properties).not.toHaveProperty('EnablePropagateAdditionalUserContextData');
    expect(Properties).toMatchObject({
      ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      RefreshTokenRotation: { Feature: 'DISABLED' },
      RefreshTokenValidity: '7',
    });
    expect(environmentOf(template)).toMatchObject({ CLIENT_SECRET: '', REFRESH_TOKEN_DAYS: '7' });
  });

  test('allows the function only logs and traces when AUTO_CONFIRM_SIGN_UP is not set', () => {
    const { Policies, ManagedPolicyArns } = dev.template.Resources.IamRoleLambdaExecution.Properties;
    const actions: string[] = Policies.flatMap(
      ({ PolicyDocument }: { PolicyDocument: { Statement: { Action: string[] }[] } }) =>
        PolicyDocument.Statement.flatMap(({ Action }) => Action),
    );
    expect(actions.filter((action) => !/^(logs|xray):/.test(action))).toEqual([]);
    expect(ManagedPolicyArns).toBeUndefined();
    expect(isCreated(dev.template, 'AutoConfirmPolicy')).toBe(false);
  });

  test.each([
    [{}, 20],
    [{ SESSIONS_PER_USER: '5' }, '5'],
  ])('tracks the sessions of the pool that it creates when the options are %o', async (env, MaxPerUser) => {
    const { template } = await packageFor('prod', env);
    const { DeletionPolicy, Properties } = decideConditions(template).Resources.SessionTracking;
    expect(DeletionPolicy).toBeUndefined();
    expect(Properties).toEqual({
      UserPoolId: { Ref: 'UserPool' },
      UserSessionTracking: 'ENABLED',
      TokenSession: { MaxPerUser },
    });
  });

  test('tracks no sessions when SESSIONS_PER_USER is 0, and leaves an existing pool as it is', async () => {
    const { template } = await packageFor('prod', { SESSIONS_PER_USER: '0' });
    expect([template, prod.template].map((each) => isCreated(each, 'SessionTracking'))).toEqual([false, false]);
  });

  test('allows the function to read the password policy of its own pool', () => {
    for (const { template } of [dev, prod]) {
      const { Statement } = template.Resources.PasswordPolicyPolicy.Properties.PolicyDocument;
      expect(Statement).toMatchObject([{ Effect: 'Allow', Action: 'cognito-idp:DescribeUserPool' }]);
      expect(Statement[0].Resource['Fn::If'].slice(0, 2)).toEqual([
        'CreatePool',
        { 'Fn::GetAtt': ['UserPool', 'Arn'] },
      ]);
    }
  });

  test('allows the function to confirm users of its own pool when AUTO_CONFIRM_SIGN_UP is true', () => {
    expect(isCreated(prod.template, 'AutoConfirmPolicy')).toBe(true);
    const [statement, ...others] = prod.template.Resources.AutoConfirmPolicy.Properties.PolicyDocument.Statement;
    expect(others).toEqual([]);
    expect(statement.Action).toBe('cognito-idp:AdminConfirmSignUp');
    const [condition, createdArn, existingArn] = statement.Resource['Fn::If'];
    expect(condition).toBe('CreatePool');
    expect(createdArn).toEqual({ 'Fn::GetAtt': ['UserPool', 'Arn'] });
    expect(existingArn['Fn::Sub'][1]).toEqual({
      Id: 'eu-central-1_AbCdEf123',
      Region: { 'Fn::Select': [0, { 'Fn::Split': ['_', 'eu-central-1_AbCdEf123'] }] },
    });
  });

  test.for([
    ['prod', {}, 'Retain'],
    ['production', {}, 'Retain'],
    ['Prod', {}, 'Retain'],
    ['staging', {}, 'Retain'],
    ['staging', { DELETION_PROTECTION: 'false' }, 'Delete'],
    ['dev', {}, 'Delete'],
    ['dev', { DELETION_PROTECTION: 'true' }, 'Retain'],
  ] as const)('in the stage %s with %o, %ss the user pool when the stack is deleted', async ([stage, env, policy]) => {
    const { template } = await packageFor(stage, env);
    for (const name of ['UserPool', 'UserPoolClient', 'SmsRole']) {
      const { DeletionPolicy, UpdateReplacePolicy } = template.Resources[name];
      expect([DeletionPolicy, UpdateReplacePolicy]).toEqual([policy, policy]);
    }
    const { DeletionProtection } = template.Resources.UserPool.Properties;
    expect(DeletionProtection).toBe(policy === 'Retain' ? 'ACTIVE' : 'INACTIVE');
  });

  test('creates the stage as a resource of its own, so that every deployment updates its settings', () => {
    const [deployment] = Object.entries(dev.template.Resources).flatMap(([id, { Type, Properties }]) =>
      Type === 'AWS::ApiGateway::Deployment' ? [{ id, Properties }] : [],
    );
    expect(deployment?.Properties).toEqual({ RestApiId: { Ref: 'ApiGatewayRestApi' } });
    expect(dev.template.Resources.ApiGatewayStage.Properties.DeploymentId).toEqual({ Ref: deployment?.id });
  });

  test.for([
    ['POST', 'ApiGatewayMethodGraphqlPost'],
    ['GET', 'ApiGatewayMethodGraphqlGet'],
    ['OPTIONS', 'ApiGatewayMethodGraphqlOptions'],
  ] as const)('integrates %s with the function', ([method, name]) => {
    const { HttpMethod, Integration } = dev.template.Resources[name].Properties;
    expect({ HttpMethod, Type: Integration.Type }).toEqual({ HttpMethod: method, Type: 'AWS_PROXY' });
  });

  test.for([
    [{ USER_POOL_ID: 'eu-central-1_AbCdEf123' }, 'CLIENT_ID is missing'],
    [{ CLIENT_ID: 'abcdef' }, 'USER_POOL_ID is missing'],
    [{ WAF: 'on', DOMAIN_NAME: 'auth.example.com' }, 'WAF must be true or false; DOMAIN_NAME needs HOSTED_ZONE_ID'],
    [{ PUBLIC_CLIENT: 'true', HIDE_EXISTING_USERS: 'true' }, 'HIDE_EXISTING_USERS needs an app client with a secret'],
    [{ AUTO_CONFIRM_SIGN_UP: 'yes' }, 'AUTO_CONFIRM_SIGN_UP must be true or false'],
    [
      { TRUSTED_DOCUMENTS: 'missing.json' },
      'TRUSTED_DOCUMENTS must be a JSON file of documents by hash; missing.json is not',
    ],
    [{ TRUSTED_DOCUMENTS: 'test/fixtures/outdated-documents.json' }, 'Profile is not valid: Cannot query field'],
  ] as const)('rejects %o because %s', async ([env, line]) => {
    await expect(packageFor('dev', env)).rejects.toMatchObject({ stdout: expect.stringContaining(line) });
  });
});
