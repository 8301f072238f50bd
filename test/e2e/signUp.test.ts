import { CreateUserPoolClientCommand } from '@aws-sdk/client-cognito-identity-provider';
import { afterEach, describe, expect, test } from 'vitest';
import { type Answers, exceptionAnswer, startCognitoStub } from '../support/cognitoStub.ts';
import { type Graph, startGraph, UUID } from './graph.ts';
import { isLocal, type LocalOptions, needsLocalPool, startTarget, type Target } from './target.ts';
import { newEmail, password, verifiedUser } from './users.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of open.splice(0).reverse()) await each.close();
});
const opened = <Closable extends { close(): Promise<void> }>(closable: Closable): Closable => {
  open.push(closable);
  return closable;
};

const localGraph = async (options: LocalOptions): Promise<{ target: Target; graph: Graph }> => {
  const target = opened(await startTarget(options));
  return { target, graph: opened(await startGraph(target)) };
};

describe('with AUTO_CONFIRM_SIGN_UP', () => {
  test('a person can sign in at once', async () => {
    const target = opened(await startTarget());
    process.env.AWS_ACCESS_KEY_ID ??= 'local';
    process.env.AWS_SECRET_ACCESS_KEY ??= 'local';
    const graph = opened(await startGraph(target, { autoConfirmSignUp: true }));
    const email = newEmail();
    expect(await graph.ask('signUp', { email, password })).toMatchObject({
      __typename: 'SignUpPayload',
      message: 'User signed up and confirmed successfully.',
      userConfirmed: true,
      codeDelivery: null,
    });
    expect(await graph.ask('signIn', { username: email, password })).toMatchObject({ __typename: 'SignInPayload' });
  });

  test('a confirmation that fails leaves an account that can still be verified, and a line in the log', async () => {
    const delivery = { AttributeName: 'email', DeliveryMedium: 'EMAIL', Destination: 'a***@e***' };
    const answers: Answers = {
      SignUp: { UserSub: 'sub', UserConfirmed: false, CodeDeliveryDetails: delivery },
      AdminConfirmSignUp: exceptionAnswer('NotAuthorizedException', 'not authorized to perform: AdminConfirmSignUp'),
    };
    const stub = opened(await startCognitoStub(answers));
    const graph = opened(await startGraph(stub, { autoConfirmSignUp: true }));
    expect(await graph.ask('signUp', { email: newEmail(), password })).toMatchObject({
      __typename: 'SignUpPayload',
      userSub: 'sub',
      userConfirmed: false,
      codeDelivery: { destination: 'a***@e***' },
    });
    expect(stub.calls).toEqual(['SignUp', 'AdminConfirmSignUp']);
    expect(graph.failures()).toMatchObject([
      {
        level: 'warn',
        field: 'Mutation.signUp',
        exception: 'NotAuthorizedException',
        requestId: expect.stringMatching(UUID),
      },
    ]);
  });

  test('no confirmation follows a sign-up that failed', async () => {
    const stub = opened(await startCognitoStub({ SignUp: exceptionAnswer('UsernameExistsException') }));
    const graph = opened(await startGraph(stub, { autoConfirmSignUp: true }));
    expect(await graph.ask('signUp', { email: newEmail(), password })).toMatchObject({
      __typename: 'UsernameTakenError',
    });
    expect(stub.calls).toEqual(['SignUp']);
  });
});

describe.skipIf(!isLocal)(`what ${needsLocalPool.replace('needs ', 'needs: ')}`, () => {
  test("a pre-sign-up trigger's text reaches the person without Cognito's prefix", async () => {
    const preSignUp = () => {
      throw new Error('Members of the society only');
    };
    const { graph } = await localGraph({ triggers: { preSignUp } });
    expect(await graph.ask('signUp', { email: newEmail(), password })).toEqual({
      __typename: 'SignUpRefusedError',
      message: 'Members of the society only',
    });
  });

  test('a pre-sign-up trigger that confirms is told in the payload', async () => {
    const { graph } = await localGraph({ triggers: { preSignUp: () => ({ autoConfirmUser: true }) } });
    expect(await graph.ask('signUp', { email: newEmail(), password })).toMatchObject({
      userConfirmed: true,
      message: 'User signed up and confirmed successfully.',
    });
  });

  test('an account whose code could not be sent is there, and resendCode sends it', async () => {
    let broken = true;
    const deliver = () => {
      if (broken) throw new Error('The mail server is down.');
    };
    const { graph, target } = await localGraph({ deliver });
    const email = newEmail();
    expect(await graph.ask('signUp', { email, password })).toMatchObject({ __typename: 'CodeDeliveryFailedError' });
    expect(await graph.ask('resendCode', { username: email })).toMatchObject({ __typename: 'CodeDeliveryFailedError' });
    broken = false;
    expect(await graph.ask('resendCode', { username: email })).toMatchObject({ __typename: 'ResendCodePayload' });
    const code = await target.codeFor(email);
    expect(await graph.ask('verify', { username: email, code })).toMatchObject({ __typename: 'VerifyPayload' });
  });

  test('an app client with a secret works', async () => {
    const target = opened(await startTarget());
    const { UserPoolClient: client } = await target.admin.send(
      new CreateUserPoolClientCommand({
        UserPoolId: target.userPoolId,
        ClientName: 'with a secret',
        GenerateSecret: true,
        ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      }),
    );
    const { ClientId: clientId = '', ClientSecret: clientSecret = '' } = client ?? {};
    const graph = opened(await startGraph({ ...target, clientId, clientSecret }));
    const email = await verifiedUser(graph, target);
    expect(await graph.ask('signIn', { username: email, password })).toMatchObject({ __typename: 'SignInPayload' });
    const wrong = opened(await startGraph({ ...target, clientId, clientSecret: 'x'.repeat(32) }));
    await expect(wrong.ask('signIn', { username: email, password })).rejects.toThrow('INTERNAL_SERVER_ERROR');
    expect(wrong.failures()).toMatchObject([{ level: 'error', exception: 'NotAuthorizedException' }]);
  });
});
