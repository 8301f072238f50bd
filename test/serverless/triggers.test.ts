import { describe, expect, test } from 'vitest';
import { addTriggerCode, addTriggers, triggerProblems, triggerWarnings } from '../../serverless/triggers.ts';

type Resources = Parameters<typeof addTriggers>[0]['resources'];

const settings = {
  service: 'cognito-graphql-auth',
  stage: 'prod',
  runtime: 'nodejs24.x',
  architecture: 'arm64',
  retentionInDays: 30,
};

const resourcesWith = (env: Readonly<Record<string, string>>): Record<string, object> => {
  const resources = { UserPool: { Properties: {} } };
  addTriggers({ resources: resources as Resources, stage: 'prod', settings }, env);
  return resources;
};

describe('addTriggers', () => {
  test('adds nothing when no trigger is on', () => {
    expect(resourcesWith({})).toEqual({ UserPool: { Properties: {} } });
  });

  test('adds a function with a role, a log, an alarm and a permission for each trigger that is on', () => {
    const resources = resourcesWith({ TRIGGERS: 'postConfirmation, customMessage', TOTP_ISSUER: 'Example' });
    const parts = ['', 'Log', 'Role', 'Permission', 'Failures', 'Alarm'];
    expect(Object.keys(resources)).toEqual([
      'UserPool',
      ...parts.map((part) => `CustomMessageFunction${part}`),
      ...parts.map((part) => `PostConfirmationFunction${part}`),
    ]);
    expect(resources.UserPool).toMatchObject({
      Properties: {
        LambdaConfig: {
          CustomMessage: { 'Fn::GetAtt': ['CustomMessageFunction', 'Arn'] },
          PostConfirmation: { 'Fn::GetAtt': ['PostConfirmationFunction', 'Arn'] },
        },
      },
    });
    expect(resources.CustomMessageFunction).toMatchObject({
      Properties: {
        FunctionName: 'cognito-graphql-auth-prod-customMessage',
        Handler: 'dist/triggers/customMessage.handler',
        Timeout: 5,
        Environment: { Variables: { TOTP_ISSUER: 'Example', MESSAGE_LANGUAGE: '' } },
      },
    });
  });

  test('passes an event of version 2 to the trigger of tokens', () => {
    expect(resourcesWith({ TRIGGERS: 'preTokenGeneration' }).UserPool).toMatchObject({
      Properties: { LambdaConfig: { PreTokenGenerationConfig: { LambdaVersion: 'V2_0' } } },
    });
  });

  test.each([
    [{}, { 'Fn::Sub': `arn:\${AWS::Partition}:events:\${AWS::Region}:\${AWS::AccountId}:event-bus/default` }],
    [
      { EVENT_BUS: 'accounts' },
      { 'Fn::Sub': `arn:\${AWS::Partition}:events:\${AWS::Region}:\${AWS::AccountId}:event-bus/accounts` },
    ],
    [
      { EVENT_BUS: 'arn:aws:events:us-east-1:123456789012:event-bus/accounts' },
      'arn:aws:events:us-east-1:123456789012:event-bus/accounts',
    ],
  ])('allows only the function of confirmations to send events, and only to its bus: %o', (env, Resource) => {
    const resources = resourcesWith({ TRIGGERS: 'preSignUp,postConfirmation', ...env });
    expect(JSON.stringify(resources.PostConfirmationFunctionRole)).toContain(
      JSON.stringify({ Effect: 'Allow', Action: 'events:PutEvents', Resource }),
    );
    expect(JSON.stringify(resources.PreSignUpFunctionRole)).not.toContain('events:');
  });

  const captcha = { CAPTCHA_PROVIDER: 'HCAPTCHA', CAPTCHA_SECRET: 'secretsmanager:captcha' };
  const variablesOf = (env: Readonly<Record<string, string>>) =>
    resourcesWith({ TRIGGERS: 'preSignUp', ALLOWED_CALLING_CODES: '+49', ...env }).PreSignUpFunction;

  test('passes the CAPTCHA to the trigger of sign-ups when anyone can bypass the API', () => {
    const secret = '{{resolve:secretsmanager:captcha:SecretString}}';
    expect(variablesOf({ ...captcha, PUBLIC_CLIENT: 'true' })).toMatchObject({
      Properties: {
        Environment: {
          Variables: { ALLOWED_CALLING_CODES: '+49', CAPTCHA_SECRET: secret, CAPTCHA_BY_TRIGGER: 'true' },
        },
      },
    });
  });

  test('does not pass the CAPTCHA to the trigger of sign-ups when nobody can bypass the API', () => {
    expect(JSON.stringify(variablesOf(captcha))).not.toContain('CAPTCHA');
  });

  test("gives each trigger the code of the API's function", () => {
    const resources = resourcesWith({ TRIGGERS: 'preSignUp' });
    const Code = { S3Bucket: 'bucket', S3Key: 'key' };
    addTriggerCode(
      resources,
      { Type: 'AWS::Lambda::Function', Properties: { Code, Role: 'role' } },
      { TRIGGERS: 'preSignUp' },
    );
    expect(resources.PreSignUpFunction).toMatchObject({ Properties: { Code, FunctionName: expect.any(String) } });
  });
});

test.each([
  [{}, []],
  [{ TRIGGERS: 'customMessage', MESSAGE_LANGUAGE: 'de', TOTP_ISSUER: 'Example' }, []],
  [{ TRIGGERS: 'customMessage', MESSAGE_LANGUAGE: 'fr' }, ['MESSAGE_LANGUAGE must be one of en, de']],
  [{ MESSAGE_LANGUAGE: 'de' }, ['MESSAGE_LANGUAGE needs TRIGGERS with customMessage']],
  [{ TRIGGERS: 'preSignUp', EVENT_BUS: 'bus' }, ['EVENT_BUS needs TRIGGERS with postConfirmation']],
])('triggerProblems(%o) returns %o', (env, problems) => {
  expect(triggerProblems(env)).toEqual(problems);
});

test.each([
  [{}, []],
  [{ TRIGGERS: 'customMessage,preSignUp', TOTP_ISSUER: 'Example', DENIED_EMAIL_DOMAINS: 'mailinator.com' }, []],
  [{ TRIGGERS: 'postConfirmation' }, []],
  [
    { TRIGGERS: 'customMessage' },
    ['TRIGGERS has customMessage, but its messages call the service Cognito. Set TOTP_ISSUER to its name.'],
  ],
  [{ TRIGGERS: 'preSignUp' }, ['TRIGGERS has preSignUp, but there is no rule for sign-ups.']],
  [
    { TRIGGERS: 'preTokenGeneration,userMigration' },
    [
      'TRIGGERS has preTokenGeneration, but extensions/triggers.ts has no claims.',
      'TRIGGERS has userMigration, but extensions/triggers.ts has no migrateUser.',
    ],
  ],
])('triggerWarnings(%o) returns %o', (env, warnings) => {
  expect(triggerWarnings(env)).toEqual(warnings);
});
