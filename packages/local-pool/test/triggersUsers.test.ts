import {
  AdminConfirmSignUpCommand,
  AdminCreateUserCommand,
  AdminGetUserCommand,
  ConfirmForgotPasswordCommand,
  ConfirmSignUpCommand,
  ForgotPasswordCommand,
  InitiateAuthCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import type {
  PostAuthenticationTriggerEvent,
  PostConfirmationTriggerEvent,
  PreAuthenticationTriggerEvent,
  PreSignUpTriggerEvent,
} from 'aws-lambda';
import { describe, expect, test } from 'vitest';
import { startFederationPool } from './federationPool.ts';
import { failure, NOBODY, OTHER_PASSWORD, PASSWORD, startTestPool } from './testPool.ts';
import { record, refuseWith, respondWith } from './triggerHandlers.ts';

const ANN = 'ann@example.com';
const PHONE = '+4915112345678';

describe('PreSignUp', () => {
  test('verifies addresses without a code when it says so', async () => {
    const PreSignUp = respondWith({ autoConfirmUser: true, autoVerifyEmail: true, autoVerifyPhone: true });
    const { signUp, tokens, attributes } = await startTestPool({ triggers: { PreSignUp } });
    await signUp(ANN, { phone_number: PHONE });
    expect(await attributes((await tokens()).AccessToken)).toMatchObject({
      email_verified: 'true',
      phone_number_verified: 'true',
    });
  });

  test('moves a verified alias to the new user', async () => {
    const PreSignUp = respondWith({ autoConfirmUser: true, autoVerifyEmail: true });
    const pool = await startTestPool({ triggers: { PreSignUp } });
    const { signUp, signIn, userPoolId: UserPoolId } = await pool.newPool({ AliasAttributes: ['email'] });
    await signUp('first', { email: ANN });
    await signUp('second', { email: ANN });
    const { UserAttributes } = await pool.sdk.send(new AdminGetUserCommand({ UserPoolId, Username: 'first' }));
    expect(UserAttributes).toContainEqual({ Name: 'email_verified', Value: 'false' });
    await expect(signIn(ANN)).resolves.toHaveProperty('AuthenticationResult');
  });

  test('is asked about users of an administrator, who are not confirmed by it', async () => {
    const { events, handler } = record<PreSignUpTriggerEvent>();
    const PreSignUp = async (event: PreSignUpTriggerEvent) =>
      respondWith({ autoConfirmUser: true, autoVerifyEmail: true })(await handler(event));
    const { sdk, userPoolId: UserPoolId } = await startTestPool({ triggers: { PreSignUp } });
    const user = { UserPoolId, Username: ANN, ClientMetadata: { by: 'admin' } };
    const { User } = await sdk.send(new AdminCreateUserCommand(user));
    expect(User?.UserStatus).toBe('FORCE_CHANGE_PASSWORD');
    await sdk.send(new AdminCreateUserCommand({ ...user, MessageAction: 'RESEND' }));
    expect(events).toMatchObject([
      {
        triggerSource: 'PreSignUp_AdminCreateUser',
        callerContext: { clientId: 'CLIENT_ID_NOT_APPLICABLE' },
        request: { clientMetadata: { by: 'admin' } },
      },
    ]);
  });
});

describe('PostConfirmation', () => {
  test('hears of confirmed sign-ups, and of new passwords', async () => {
    const { events, handler } = record<PostConfirmationTriggerEvent>();
    const { signUp, latest, sdk, clientId, userPoolId } = await startTestPool({
      triggers: { PostConfirmation: handler },
    });
    const ClientId = clientId;
    const { UserSub } = await signUp(ANN);
    const ConfirmationCode = await latest(ANN);
    const ClientMetadata = { source: 'app' };
    await sdk.send(new ConfirmSignUpCommand({ ClientId, Username: ANN, ConfirmationCode, ClientMetadata }));
    await sdk.send(new ForgotPasswordCommand({ ClientId, Username: ANN, ClientMetadata }));
    await sdk.send(
      new ConfirmForgotPasswordCommand({
        ClientId,
        Username: ANN,
        ConfirmationCode: await latest(ANN),
        Password: OTHER_PASSWORD,
      }),
    );
    await signUp('ben@example.com');
    await sdk.send(new AdminConfirmSignUpCommand({ UserPoolId: userPoolId, Username: 'ben@example.com' }));
    expect(events[0]).toMatchObject({
      triggerSource: 'PostConfirmation_ConfirmSignUp',
      userName: UserSub,
      request: {
        userAttributes: { sub: UserSub, email: ANN, email_verified: 'true', 'cognito:user_status': 'CONFIRMED' },
        clientMetadata: ClientMetadata,
      },
    });
    expect(events.map(({ triggerSource, request }) => [triggerSource, request.clientMetadata])).toEqual([
      ['PostConfirmation_ConfirmSignUp', ClientMetadata],
      ['PostConfirmation_ConfirmForgotPassword', undefined],
      ['PostConfirmation_ConfirmSignUp', undefined],
    ]);
  });

  test('leaves the user confirmed when it fails', async () => {
    const { signUp, latest, confirm, signIn } = await startTestPool({
      triggers: { PostConfirmation: refuseWith('No mail') },
    });
    await signUp(ANN);
    expect((await failure(confirm(ANN, await latest(ANN))))[1]).toBe('PostConfirmation failed with error No mail.');
    await expect(signIn(ANN)).resolves.toHaveProperty('AuthenticationResult');
  });

  test('hears of a sign-up that another trigger confirms', async () => {
    const { events, handler } = record<PostConfirmationTriggerEvent>();
    const { signUp } = await startTestPool({
      triggers: { PreSignUp: respondWith({ autoConfirmUser: true }), PostConfirmation: handler },
    });
    await signUp(ANN);
    expect(events).toMatchObject([{ triggerSource: 'PostConfirmation_ConfirmSignUp' }]);
  });
});

describe('PreAuthentication and PostAuthentication', () => {
  const start = async () => {
    const before = record<PreAuthenticationTriggerEvent>();
    const after = record<PostAuthenticationTriggerEvent>();
    const pool = await startTestPool({
      triggers: { PreAuthentication: before.handler, PostAuthentication: after.handler },
      pool: {
        DeviceConfiguration: { ChallengeRequiredOnNewDevice: false, DeviceOnlyRememberedOnUserPrompt: false },
      },
    });
    return { ...pool, before: before.events, after: after.events };
  };

  test('hear of a sign-in, the first one with the metadata as validation data', async () => {
    const { member, sdk, clientId, before, after } = await start();
    const sub = await member();
    const AuthParameters = { USERNAME: ANN, PASSWORD };
    const ClientMetadata = { captcha: 'ok' };
    const input = { ClientId: clientId, AuthFlow: 'USER_PASSWORD_AUTH' as const, AuthParameters, ClientMetadata };
    await sdk.send(new InitiateAuthCommand(input));
    expect(before).toMatchObject([
      {
        triggerSource: 'PreAuthentication_Authentication',
        userName: sub,
        request: { userNotFound: false, validationData: ClientMetadata },
      },
    ]);
    expect(before[0]?.request).not.toHaveProperty('clientMetadata');
    expect(after).toMatchObject([
      {
        triggerSource: 'PostAuthentication_Authentication',
        request: { newDeviceUsed: true, userAttributes: { email: ANN } },
      },
    ]);
    expect(after[0]?.request).not.toHaveProperty('clientMetadata');
  });

  test('the first one alone hears of a wrong password, and of a name that nobody has', async () => {
    const { member, signIn, before, after } = await start();
    await member();
    expect(await failure(signIn(ANN, OTHER_PASSWORD))).toEqual(NOBODY);
    expect(await failure(signIn('Nobody@example.com'))).toEqual(NOBODY);
    expect(before.map(({ userName, request }) => [userName === 'nobody@example.com', request.userNotFound])).toEqual([
      [false, false],
      [true, true],
    ]);
    expect(before[1]?.request.userAttributes).toEqual({});
    expect(after).toEqual([]);
  });

  test('the second one can refuse tokens', async () => {
    const { member, signIn } = await startTestPool({ triggers: { PostAuthentication: refuseWith('Closed') } });
    await member();
    expect((await failure(signIn(ANN)))[1]).toBe('PostAuthentication failed with error Closed.');
  });

  test('hear of later sign-ins at a provider, and others of the first one', async () => {
    const sources: string[] = [];
    const handler = async (event: { triggerSource: string }) => {
      sources.push(event.triggerSource);
      return event;
    };
    const { federate } = await startFederationPool({
      triggers: {
        PreSignUp: handler,
        PostConfirmation: handler,
        PreAuthentication: handler,
        PostAuthentication: handler,
        PreTokenGeneration: handler,
      },
    });
    await federate();
    expect(sources.splice(0)).toEqual([
      'PreSignUp_ExternalProvider',
      'PostConfirmation_ConfirmSignUp',
      'TokenGeneration_HostedAuth',
    ]);
    await federate();
    expect(sources).toEqual([
      'PreAuthentication_Authentication',
      'PostAuthentication_Authentication',
      'TokenGeneration_HostedAuth',
    ]);
  });
});
