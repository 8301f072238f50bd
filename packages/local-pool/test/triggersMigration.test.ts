import {
  AdminGetUserCommand,
  ConfirmForgotPasswordCommand,
  ForgotPasswordCommand,
  InitiateAuthCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import type { PreSignUpTriggerEvent, UserMigrationTriggerEvent } from 'aws-lambda';
import { describe, expect, test } from 'vitest';
import { failure, NOBODY, OTHER_PASSWORD, PASSWORD, startTestPool } from './testPool.ts';
import { record, refuseWith, respondWith } from './triggerHandlers.ts';

const ANN = 'ann@example.com';
const PHONE = '+4915112345678';

const known = {
  userAttributes: { email: ANN, email_verified: 'true', name: 'Ann' },
  finalUserStatus: 'CONFIRMED',
  messageAction: 'SUPPRESS',
};

/** Knows Ann by her password. */
const directory = async (event: UserMigrationTriggerEvent) => {
  const isKnown = event.triggerSource === 'UserMigration_ForgotPassword' || event.request.password === PASSWORD;
  return event.userName === ANN && isKnown ? respondWith(known)(event) : event;
};

describe('UserMigration', () => {
  test('creates the user at the first sign-in, with the password', async () => {
    const { events, handler } = record<UserMigrationTriggerEvent>();
    const preSignUp = record<PreSignUpTriggerEvent>();
    const UserMigration = async (event: UserMigrationTriggerEvent) => directory(await handler(event));
    const {
      sdk,
      clientId: ClientId,
      attributes,
      signIn,
      messages,
    } = await startTestPool({
      triggers: { UserMigration, PreSignUp: preSignUp.handler },
    });
    const AuthParameters = { USERNAME: ANN, PASSWORD };
    const ClientMetadata = { from: 'app' };
    const input = { ClientId, AuthFlow: 'USER_PASSWORD_AUTH' as const, AuthParameters, ClientMetadata };
    const { AuthenticationResult } = await sdk.send(new InitiateAuthCommand(input));
    expect(await attributes(AuthenticationResult?.AccessToken ?? '')).toMatchObject({
      email_verified: 'true',
      name: 'Ann',
    });
    expect(events).toMatchObject([
      {
        triggerSource: 'UserMigration_Authentication',
        userName: ANN,
        request: { password: PASSWORD, validationData: ClientMetadata },
      },
    ]);
    expect(events[0]?.request).not.toHaveProperty('clientMetadata');
    expect(preSignUp.events).toMatchObject([{ request: { validationData: ClientMetadata } }]);
    expect(await messages()).toEqual([]);
    await signIn(ANN);
    expect(events).toHaveLength(1);
  });

  test('returns the exception of a wrong password when it does not know the user, and the name is locked out', async () => {
    const { events, handler } = record<UserMigrationTriggerEvent>();
    const UserMigration = async (event: UserMigrationTriggerEvent) => directory(await handler(event));
    const { signIn } = await startTestPool({ triggers: { UserMigration } });
    for (let attempt = 0; attempt < 5; attempt += 1) expect(await failure(signIn(ANN, OTHER_PASSWORD))).toEqual(NOBODY);
    expect((await failure(signIn(ANN)))[1]).toBe('Password attempts exceeded');
    expect(events).toHaveLength(5);
  });

  test.each([
    ['it has the sub', { sub: 'x', email: ANN }],
    ['an attribute is unknown', { 'custom:none': 'x' }],
    ['the address is another', { email: 'ben@example.com' }],
  ])('returns the exception of a wrong password when %s', async (_, userAttributes) => {
    const { signIn } = await startTestPool({ triggers: { UserMigration: respondWith({ ...known, userAttributes }) } });
    expect(await failure(signIn(ANN))).toEqual(NOBODY);
  });

  test('creates the user once when two requests ask at the same time', async () => {
    const waiting: (() => void)[] = [];
    const UserMigration = async (event: UserMigrationTriggerEvent) => {
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
        if (waiting.length === 2) for (const each of waiting) each();
      });
      return directory(event);
    };
    const { signIn } = await startTestPool({ triggers: { UserMigration } });
    const signedIn = { AuthenticationResult: { AccessToken: expect.any(String) } };
    expect(await Promise.all([signIn(ANN), signIn(ANN)])).toMatchObject([signedIn, signedIn]);
  });

  test('returns its own message when it throws', async () => {
    const { signIn } = await startTestPool({ triggers: { UserMigration: refuseWith('Bad password') } });
    expect(await failure(signIn(ANN))).toEqual([
      'UserLambdaValidationException',
      'UserMigration failed with error Bad password.',
    ]);
  });

  test('returns PasswordResetRequiredException, or the challenge of a temporary password, as its status says', async () => {
    const start = async (finalUserStatus: string) =>
      startTestPool({ triggers: { UserMigration: respondWith({ ...known, finalUserStatus }) } });
    const { signIn } = await start('RESET_REQUIRED');
    expect((await failure(signIn(ANN)))[0]).toBe('PasswordResetRequiredException');
    const temporary = await start('FORCE_CHANGE_PASSWORD');
    expect((await temporary.signIn(ANN)).ChallengeName).toBe('NEW_PASSWORD_REQUIRED');
    const unknown = await start('ARCHIVED');
    expect((await failure(unknown.signIn(ANN)))[0]).toBe('InvalidLambdaResponseException');
  });

  test('sends a welcome message without the password unless it is suppressed', async () => {
    const { signIn, messages } = await startTestPool({
      triggers: {
        UserMigration: respondWith({ ...known, messageAction: null, desiredDeliveryMediums: ['EMAIL'] }),
      },
    });
    await signIn(ANN);
    expect(await messages()).toMatchObject([{ to: ANN, purpose: 'AdminCreateUser', code: '********' }]);
  });

  test('turns MFA by text message on when it says so', async () => {
    const userAttributes = { ...known.userAttributes, phone_number: PHONE };
    const { signIn } = await startTestPool({
      triggers: { UserMigration: respondWith({ ...known, userAttributes, enableSMSMFA: true }) },
    });
    expect((await signIn(ANN)).ChallengeName).toBe('SMS_MFA');
  });

  test('returns AliasExistsException, and moves the alias when it forces it', async () => {
    let forceAliasCreation = false;
    const pool = await startTestPool({
      triggers: { UserMigration: async (event) => respondWith({ ...known, forceAliasCreation })(event) },
    });
    const { user, signIn, userPoolId: UserPoolId } = await pool.newPool({ AliasAttributes: ['email'] });
    await user('old', { email: ANN, email_verified: 'true' });
    expect((await failure(signIn('ann')))[0]).toBe('AliasExistsException');
    forceAliasCreation = true;
    await expect(signIn('ann')).resolves.toHaveProperty('AuthenticationResult');
    const { Username } = await pool.sdk.send(new AdminGetUserCommand({ UserPoolId, Username: ANN }));
    expect(Username).toBe('ann');
  });

  test('creates the user who has forgotten the password, and gets the metadata', async () => {
    const { events, handler } = record<UserMigrationTriggerEvent>();
    const UserMigration = async (event: UserMigrationTriggerEvent) => directory(await handler(event));
    const { sdk, clientId: ClientId, latest, signIn } = await startTestPool({ triggers: { UserMigration } });
    const ClientMetadata = { locale: 'de' };
    await sdk.send(new ForgotPasswordCommand({ ClientId, Username: ANN, ClientMetadata }));
    const reset = { ClientId, Username: ANN, ConfirmationCode: await latest(ANN), Password: OTHER_PASSWORD };
    await sdk.send(new ConfirmForgotPasswordCommand(reset));
    await expect(signIn(ANN, OTHER_PASSWORD)).resolves.toHaveProperty('AuthenticationResult');
    expect(events).toMatchObject([
      { triggerSource: 'UserMigration_ForgotPassword', request: { clientMetadata: ClientMetadata } },
    ]);
    expect(events[0]?.request).not.toHaveProperty('password');
    await sdk.send(new ForgotPasswordCommand({ ClientId, Username: 'nobody@example.com' }));
    expect(await latest('nobody@example.com')).toBe('');
  });
});
