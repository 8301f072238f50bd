import {
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
  type CreateUserPoolCommandInput,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterEach, describe, expect, test } from 'vitest';
import { authErrors, messages } from '../../src/messages.ts';
import { type Api, startApi, UUID } from '../support/api.ts';
import { type Answers, exceptionAnswer, startCognitoStub } from '../support/cognitoStub.ts';
import { isLocal, type LocalOptions, needsLocalPool, startTarget, type Target, withClient } from '../support/target.ts';
import { createVerifiedUser, newEmail, newPhoneNumber, password } from '../support/users.ts';

const openResources: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of openResources.splice(0).reverse()) await each.close();
});
const closeAfterTest = <Resource extends { close(): Promise<void> }>(resource: Resource): Resource => {
  openResources.push(resource);
  return resource;
};

const startLocalApi = async (options: LocalOptions): Promise<{ target: Target; api: Api }> => {
  const target = closeAfterTest(await startTarget(options));
  return { target, api: closeAfterTest(await startApi(target)) };
};

describe.skipIf(!isLocal)(`in a pool with other settings (${needsLocalPool})`, () => {
  const startApiWithPool = async (settings: Partial<CreateUserPoolCommandInput>) => {
    const local = closeAfterTest(await startTarget());
    const { UserPool: pool } = await local.admin.send(new CreateUserPoolCommand({ PoolName: 'other', ...settings }));
    return closeAfterTest(await startApi(await withClient({ ...local, userPoolId: pool?.Id ?? '' }, {})));
  };

  test('signUp says that the phone number is taken when another account has it', async () => {
    const api = await startApiWithPool({ UsernameAttributes: ['email', 'phone_number'] });
    const phoneNumber = newPhoneNumber();
    const email = newEmail();
    await api.execute('signUp', { email, password, phoneNumber });
    expect(await api.execute('signUp', { email: newEmail(), password, phoneNumber })).toMatchObject({
      __typename: 'UsernameTakenError',
      attribute: 'PHONE_NUMBER',
      message: authErrors.phoneNumberTaken.message,
    });
    expect(await api.execute('signUp', { email, password })).toMatchObject({ attribute: 'EMAIL' });
  });

  test.each([{ UsernameAttributes: ['phone_number' as const] }, { AliasAttributes: ['email' as const] }])(
    'signUp logs an operator’s fault when the pool takes no email address as username: %j',
    async (settings) => {
      const api = await startApiWithPool(settings);
      await expect(api.execute('signUp', { email: newEmail(), password })).rejects.toThrow('INTERNAL_SERVER_ERROR');
      expect(api.failures()).toMatchObject([
        {
          level: 'error',
          exception: 'InvalidParameterException',
          message: expect.stringMatching(/^Username (should|cannot) be /),
        },
      ]);
    },
  );

  test('signUp sets the attributes that the pool requires, and points at those that it cannot set', async () => {
    const api = await startApiWithPool({
      UsernameAttributes: ['email'],
      Schema: [{ Name: 'family_name', Required: true, Mutable: true, AttributeDataType: 'String' }],
    });
    const signUp = (attributes: object[]) => api.execute('signUp', { email: newEmail(), password, attributes });
    expect(await signUp([])).toMatchObject({ fields: [{ field: 'family_name', code: 'REQUIRED' }] });
    expect(
      await signUp([
        { name: 'family_name', value: 'King' },
        { name: 'custom:unknown', value: 'x' },
      ]),
    ).toMatchObject({ fields: [{ field: 'attributes.1.name', code: 'UNKNOWN_ATTRIBUTE' }] });
    expect(await signUp([{ name: 'family_name', value: 'King' }])).toMatchObject({ __typename: 'SignUpPayload' });
  });
});

describe('with AUTO_CONFIRM_SIGN_UP', () => {
  test('signUp returns a confirmed user, who can sign in', async () => {
    const target = closeAfterTest(await startTarget());
    process.env.AWS_ACCESS_KEY_ID ??= 'local';
    process.env.AWS_SECRET_ACCESS_KEY ??= 'local';
    const api = closeAfterTest(await startApi(target, { autoConfirmSignUp: true }));
    const email = newEmail();
    expect(await api.execute('signUp', { email, password })).toMatchObject({
      __typename: 'SignUpPayload',
      message: messages.signedUpAndConfirmed,
      userConfirmed: true,
      codeDelivery: null,
    });
    expect(await api.execute('signIn', { username: email, password })).toMatchObject({ __typename: 'SignInPayload' });
  });

  test('signUp returns an unconfirmed user, and logs a warning, when the confirmation fails', async () => {
    const delivery = { AttributeName: 'email', DeliveryMedium: 'EMAIL', Destination: 'a***@e***' };
    const answers: Answers = {
      SignUp: { UserSub: 'sub', UserConfirmed: false, CodeDeliveryDetails: delivery },
      AdminConfirmSignUp: exceptionAnswer('NotAuthorizedException', 'not authorized to perform: AdminConfirmSignUp'),
    };
    const stub = closeAfterTest(await startCognitoStub(answers));
    const api = closeAfterTest(await startApi(stub, { autoConfirmSignUp: true }));
    expect(await api.execute('signUp', { email: newEmail(), password })).toMatchObject({
      __typename: 'SignUpPayload',
      userSub: 'sub',
      userConfirmed: false,
      codeDelivery: { destination: 'a***@e***' },
    });
    expect(stub.calls).toEqual(['SignUp', 'AdminConfirmSignUp']);
    expect(api.failures()).toMatchObject([
      {
        level: 'warn',
        field: 'Mutation.signUp',
        exception: 'NotAuthorizedException',
        requestId: expect.stringMatching(UUID),
      },
    ]);
  });

  test('signUp does not confirm when the sign-up fails', async () => {
    const stub = closeAfterTest(await startCognitoStub({ SignUp: exceptionAnswer('UsernameExistsException') }));
    const api = closeAfterTest(await startApi(stub, { autoConfirmSignUp: true }));
    expect(await api.execute('signUp', { email: newEmail(), password })).toMatchObject({
      __typename: 'UsernameTakenError',
    });
    expect(stub.calls).toEqual(['SignUp']);
  });
});

describe.skipIf(!isLocal)(`with triggers and deliveries (${needsLocalPool})`, () => {
  test("signUp returns a pre-sign-up trigger's text without Cognito's prefix", async () => {
    const PreSignUp = async (): Promise<never> => {
      throw new Error('Members of the society only');
    };
    const { api } = await startLocalApi({ triggers: { PreSignUp } });
    expect(await api.execute('signUp', { email: newEmail(), password })).toEqual({
      __typename: 'SignUpRefusedError',
      message: 'Members of the society only',
    });
  });

  test('signUp returns a confirmed user when a pre-sign-up trigger confirms', async () => {
    const PreSignUp = async (event: object) => ({ ...event, response: { autoConfirmUser: true } });
    const { api } = await startLocalApi({ triggers: { PreSignUp } });
    expect(await api.execute('signUp', { email: newEmail(), password })).toMatchObject({
      userConfirmed: true,
      message: messages.signedUpAndConfirmed,
    });
  });

  test('signUp returns CodeDeliveryFailedError when the code cannot be sent, and resendCode sends it later', async () => {
    let isDown = true;
    const deliver = () => {
      if (isDown) throw new Error('The mail server is down.');
    };
    const { api, target } = await startLocalApi({ deliver });
    const email = newEmail();
    expect(await api.execute('signUp', { email, password })).toMatchObject({ __typename: 'CodeDeliveryFailedError' });
    expect(await api.execute('resendCode', { username: email })).toMatchObject({
      __typename: 'CodeDeliveryFailedError',
    });
    isDown = false;
    expect(await api.execute('resendCode', { username: email })).toMatchObject({ __typename: 'ResendCodePayload' });
    const code = await target.readCode(email);
    expect(await api.execute('verify', { username: email, code })).toMatchObject({ __typename: 'VerifyPayload' });
  });

  test('signIn succeeds with the client secret, and returns an internal error with a wrong one', async () => {
    const target = closeAfterTest(await startTarget());
    const { UserPoolClient: client } = await target.admin.send(
      new CreateUserPoolClientCommand({
        UserPoolId: target.userPoolId,
        ClientName: 'with a secret',
        GenerateSecret: true,
        ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      }),
    );
    const { ClientId: clientId = '', ClientSecret: clientSecret = '' } = client ?? {};
    const api = closeAfterTest(await startApi({ ...target, clientId, clientSecret }));
    const email = await createVerifiedUser(api, target);
    expect(await api.execute('signIn', { username: email, password })).toMatchObject({ __typename: 'SignInPayload' });
    const wrong = closeAfterTest(await startApi({ ...target, clientId, clientSecret: 'x'.repeat(32) }));
    await expect(wrong.execute('signIn', { username: email, password })).rejects.toThrow('INTERNAL_SERVER_ERROR');
    expect(wrong.failures()).toMatchObject([{ level: 'error', exception: 'NotAuthorizedException' }]);
  });
});
