import { DescribeUserPoolCommand, SignUpCommand } from '@aws-sdk/client-cognito-identity-provider';
import type { PreSignUpTriggerEvent } from 'aws-lambda';
import { describe, expect, test } from 'vitest';
import { failure, PASSWORD, startTestPool } from './testPool.ts';
import { record, refuseWith, respondWith } from './triggerHandlers.ts';

const ANN = 'ann@example.com';

/** Returns `[name, message]` of a sign-up's exception with a handler that answers so. */
const refusalOf = async (PreSignUp: (event: object) => Promise<unknown>) => {
  const { signUp } = await startTestPool({ triggers: { PreSignUp }, triggerMilliseconds: 20 });
  return failure(signUp(ANN));
};

const UNRECOGNIZABLE = ['InvalidLambdaResponseException', 'Unrecognizable lambda output'];

describe('a trigger', () => {
  test('receives the event of Cognito, with the data of the request', async () => {
    const { events, handler } = record<PreSignUpTriggerEvent>();
    const { sdk, clientId, userPoolId } = await startTestPool({ triggers: { PreSignUp: handler } });
    const { UserSub } = await sdk.send(
      new SignUpCommand({
        ClientId: clientId,
        Username: ANN,
        Password: PASSWORD,
        UserAttributes: [{ Name: 'name', Value: 'Ann' }],
        ValidationData: [{ Name: 'plan', Value: 'free' }],
        ClientMetadata: { locale: 'de' },
      }),
    );
    expect(events).toEqual([
      {
        version: '1',
        region: 'us-east-1',
        userPoolId,
        userName: UserSub,
        callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId },
        triggerSource: 'PreSignUp_SignUp',
        request: {
          userAttributes: { name: 'Ann', email: ANN },
          validationData: { plan: 'free' },
          clientMetadata: { locale: 'de' },
        },
        response: { autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false },
      },
    ]);
  });

  test('returns its message to the client when it throws', async () => {
    expect(await refusalOf(refuseWith('Not you'))).toEqual([
      'UserLambdaValidationException',
      'PreSignUp failed with error Not you.',
    ]);
    expect(await refusalOf(() => Promise.reject('a text'))).toEqual([
      'UserLambdaValidationException',
      'PreSignUp failed with error a text.',
    ]);
  });

  test.each([
    ['nothing', undefined],
    ['what is not JSON', { response: { autoConfirmUser: 1n } }],
  ])('returns InvalidLambdaResponseException about JSON when it answers %s', async (_, answer) => {
    expect(await refusalOf(async () => answer)).toEqual([
      'InvalidLambdaResponseException',
      'Invalid lambda function output : Invalid JSON',
    ]);
  });

  test.each([
    ['null', null],
    ['a text', 'yes'],
    ['no response', {}],
    ['a list as its response', { response: [] }],
    ['another type of a member', { response: { autoConfirmUser: 'true' } }],
    ['that it has verified a missing phone number', { response: { autoVerifyPhone: true } }],
  ])('returns InvalidLambdaResponseException when it answers %s', async (_, answer) => {
    expect(await refusalOf(async () => answer)).toEqual(UNRECOGNIZABLE);
  });

  test('is called three times, and then returns UnexpectedLambdaException, when it never answers', async () => {
    let calls = 0;
    const endless = () => {
      calls += 1;
      return new Promise(() => {});
    };
    expect(await refusalOf(endless)).toEqual([
      'UnexpectedLambdaException',
      'PreSignUp invocation failed due to error Socket timeout while invoking Lambda function.',
    ]);
    expect(calls).toBe(3);
  });

  test('decides by its second answer when the first one is late', async () => {
    let calls = 0;
    const PreSignUp = async (event: object) => {
      calls += 1;
      if (calls > 1) return respondWith({ autoConfirmUser: true })({ response: {}, ...event });
      await new Promise((resolve) => setTimeout(resolve, 60));
      throw new Error('too late');
    };
    const { signUp } = await startTestPool({ triggers: { PreSignUp }, triggerMilliseconds: 20 });
    expect(await signUp(ANN)).toMatchObject({ UserConfirmed: true });
    expect(calls).toBe(2);
  });

  test('cannot change the pool by changing its event', async () => {
    const PreSignUp = async (event: PreSignUpTriggerEvent) => {
      event.request.userAttributes.email = 'eve@example.com';
      return event;
    };
    const { signUp, messages } = await startTestPool({ triggers: { PreSignUp } });
    await signUp(ANN);
    expect((await messages()).map(({ to }) => to)).toEqual([ANN]);
  });

  test('is in the LambdaConfig of DescribeUserPool', async () => {
    const { handler } = record();
    const { sdk, userPoolId: UserPoolId } = await startTestPool({
      triggers: { PreSignUp: handler, PreTokenGenerationConfig: { LambdaVersion: 'V2_0', handler } },
    });
    const { UserPool } = await sdk.send(new DescribeUserPoolCommand({ UserPoolId }));
    const toArn = (name: string) => `arn:aws:lambda:us-east-1:000000000000:function:${name}`;
    expect(UserPool?.LambdaConfig).toEqual({
      PreSignUp: toArn('PreSignUp'),
      PreTokenGenerationConfig: { LambdaArn: toArn('PreTokenGeneration'), LambdaVersion: 'V2_0' },
    });
  });
});
