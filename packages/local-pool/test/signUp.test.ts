import {
  AdminConfirmSignUpCommand,
  ConfirmSignUpCommand,
  CreateUserPoolCommand,
  ResendConfirmationCodeCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, test } from 'vitest';
import { generateSub, toSub } from '../src/users/sub.ts';
import { DAY, failure, HOUR, LIMIT, MISMATCH, NOBODY, startTestPool } from './testPool.ts';
import { refuseWith, respondWith } from './triggerHandlers.ts';

test('returns a sub of version 7 whose variant digit is that of the bytes', () => {
  expect(toSub(Buffer.from('24688438a0b1c2d0d97e084cfc8992c7', 'hex'))).toBe('24688438-a0b1-70d0-d97e-084cfc8992c7');
  expect(generateSub()).toMatch(/^[\da-f]{8}-[\da-f]0[\da-f]1-70[\da-f]{2}-[\da-f]{4}-[\da-f]{12}$/);
});

describe('SignUp', () => {
  test('returns the sub, UserConfirmed false and the delivery of the code', async () => {
    const { signUp, messages } = await startTestPool();
    const answer = await signUp('ann@example.com', { name: 'Ann' });
    expect(answer).toMatchObject({
      UserConfirmed: false,
      UserSub: expect.stringMatching(/^[0-9a-f-]{36}$/),
      CodeDeliveryDetails: { Destination: 'a***@e***', DeliveryMedium: 'EMAIL', AttributeName: 'email' },
    });
    expect(await messages()).toEqual([
      {
        to: 'ann@example.com',
        medium: 'EMAIL',
        purpose: 'SignUp',
        code: expect.stringMatching(/^\d{6}$/),
        subject: 'Your verification code',
        body: expect.stringMatching(/^Your verification code is \d{6}$/),
        sentAt: '2026-01-01T00:00:00.000Z',
      },
    ]);
  });

  test.each([
    ['Password not long enough', 'Aa1!'],
    ['Password must have uppercase characters', 'passw0rd!'],
    ['Password must have lowercase characters', 'PASSW0RD!'],
    ['Password must have numeric characters', 'Password!'],
    ['Password must have symbol characters', 'Passw0rdd'],
    ['Password not long enough', 'a'],
  ])('returns "%s" when this is the first rule that the password breaks', async (rule, Password) => {
    const { sdk, clientId } = await startTestPool();
    const answer = sdk.send(new SignUpCommand({ ClientId: clientId, Username: 'ann@example.com', Password }));
    expect(await failure(answer)).toEqual([
      'InvalidPasswordException',
      `Password did not conform with policy: ${rule}`,
    ]);
  });

  test('accepts a password when its only symbol is a space inside', async () => {
    const { sdk, clientId } = await startTestPool();
    const answer = sdk.send(new SignUpCommand({ ClientId: clientId, Username: 'a@b.example', Password: 'Pass w0rd' }));
    await expect(answer).resolves.toMatchObject({ UserConfirmed: false });
  });

  test('returns InvalidParameterException when the email attribute is another address than the username', async () => {
    const { signUp } = await startTestPool();
    expect(await failure(signUp('ann@example.com', { email: 'ben@example.com' }))).toEqual([
      'InvalidParameterException',
      'User email should be empty or same as username, since username attribute is email',
    ]);
    await signUp('ann@example.com', { email: 'Ann@example.com' });
  });

  test.each(['not a date', '1843-12', '1843-02-31', '18431-1-01'])(
    'returns InvalidParameterException when the birthdate is %s',
    async (birthdate) => {
      const { signUp } = await startTestPool();
      expect((await failure(signUp('ann@example.com', { birthdate })))[0]).toBe('InvalidParameterException');
      await signUp('ann@example.com', { birthdate: '1815-12-10' });
    },
  );

  test('returns UsernameExistsException when the email address is taken, in upper or lower case', async () => {
    const { signUp } = await startTestPool();
    await signUp('ann@example.com');
    expect(await failure(signUp('Ann@Example.com'))).toEqual([
      'UsernameExistsException',
      'An account with the given email already exists.',
    ]);
  });

  test('creates one user when sign-ups with the same email address are concurrent', async () => {
    const { signUp } = await startTestPool();
    const answers = await Promise.allSettled([1, 2, 3].map(() => signUp('ann@example.com')));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('returns UsernameExistsException when the username is taken', async () => {
    const { newPool } = await startTestPool();
    const { signUp } = await newPool();
    await signUp('ann');
    expect(await failure(signUp('ANN'))).toEqual(['UsernameExistsException', 'User already exists']);
  });

  test.each([
    ['a phone number has no +', { phone_number: '015112345' }, 'Invalid phone number format.'],
    [
      'an attribute is unknown',
      { hat: 'red' },
      'Attributes did not conform to the schema: hat: Attribute does not exist in the schema.\n',
    ],
    [
      'a name is too long',
      { name: 'x'.repeat(2049) },
      "1 validation error detected: Value at 'userAttributes.1.member.value' failed to satisfy constraint: Member must have length less than or equal to 2048",
    ],
  ])('returns InvalidParameterException when %s', async (_, attributes: Record<string, string>, message) => {
    const { signUp } = await startTestPool();
    expect(await failure(signUp('ann@example.com', attributes))).toEqual(['InvalidParameterException', message]);
  });

  test('returns InvalidParameterException when the email address is invalid', async () => {
    const { newPool } = await startTestPool();
    const { signUp } = await newPool();
    expect(await failure(signUp('ann', { email: 'ann' }))).toEqual([
      'InvalidParameterException',
      'Invalid email address format.',
    ]);
  });

  test.each([
    [['email'], 'Username should be an email.'],
    [['phone_number'], 'Username should be a phone number.'],
    [['email', 'phone_number'], 'Username should be either an email or a phone number.'],
  ] as const)(
    'returns InvalidParameterException when the username is not one of %s',
    async (UsernameAttributes, message) => {
      const { newPool } = await startTestPool();
      const { signUp } = await newPool({ UsernameAttributes: [...UsernameAttributes] });
      expect(await failure(signUp('ann'))).toEqual(['InvalidParameterException', message]);
    },
  );

  test('returns NotAuthorizedException when the user sets email_verified', async () => {
    const { signUp } = await startTestPool();
    expect(await failure(signUp('ann@example.com', { email_verified: 'true' }))).toEqual([
      'NotAuthorizedException',
      'A client attempted to write unauthorized attribute',
    ]);
  });

  test('returns InvalidParameterException when a required attribute is missing', async () => {
    const { newPool } = await startTestPool();
    const { signUp } = await newPool({ Schema: [{ Name: 'name', Required: true }] });
    expect(await failure(signUp('ann'))).toEqual([
      'InvalidParameterException',
      'Attributes did not conform to the schema: name: The attribute is required\n',
    ]);
  });

  test('accepts a custom attribute, and returns InvalidParameterException when it is too long', async () => {
    const { newPool } = await startTestPool();
    const { signUp } = await newPool({
      Schema: [{ Name: 'team', AttributeDataType: 'String', StringAttributeConstraints: { MaxLength: '3' } }],
    });
    await signUp('ann', { 'custom:team': 'red' });
    expect(await failure(signUp('ben', { 'custom:team': 'blue' }))).toEqual([
      'InvalidParameterException',
      'Attributes did not conform to the schema: custom:team: String must be no longer than 3 characters\n',
    ]);
  });

  test('returns NotAuthorizedException when only administrators can create users', async () => {
    const { newPool } = await startTestPool();
    const { signUp } = await newPool({ AdminCreateUserConfig: { AllowAdminCreateUserOnly: true } });
    expect(await failure(signUp('ann'))).toEqual([
      'NotAuthorizedException',
      'SignUp is not permitted for this user pool',
    ]);
  });

  test('returns the message of the pre-sign-up trigger when it throws', async () => {
    const { signUp, signIn } = await startTestPool({ triggers: { PreSignUp: refuseWith('Only for members') } });
    expect(await failure(signUp('ann@example.com'))).toEqual([
      'UserLambdaValidationException',
      'PreSignUp failed with error Only for members.',
    ]);
    expect(await failure(signIn('ann@example.com'))).toEqual(NOBODY);
  });

  test('returns UserConfirmed true when the pre-sign-up trigger confirms the user', async () => {
    const PreSignUp = respondWith({ autoConfirmUser: true });
    const { signUp, tokens, messages } = await startTestPool({ triggers: { PreSignUp } });
    expect(await signUp('ann@example.com')).toMatchObject({ UserConfirmed: true });
    expect(await messages()).toEqual([]);
    await expect(tokens()).resolves.toHaveProperty('AccessToken');
  });

  test('returns CodeDeliveryFailureException, and keeps the user, when the code cannot be delivered', async () => {
    let broken = true;
    const deliver = () => {
      if (broken) throw new Error('Unable to send the email.');
    };
    const { signUp, sdk, clientId } = await startTestPool({ deliver });
    expect(await failure(signUp('ann@example.com'))).toEqual([
      'CodeDeliveryFailureException',
      'Unable to send the email.',
    ]);
    broken = false;
    const again = sdk.send(new ResendConfirmationCodeCommand({ ClientId: clientId, Username: 'ann@example.com' }));
    await expect(again).resolves.toMatchObject({ CodeDeliveryDetails: { Destination: 'a***@e***' } });
  });

  test('sends the code by SMS when both addresses must be verified', async () => {
    const { newPool, messages } = await startTestPool();
    const { signUp } = await newPool({ AutoVerifiedAttributes: ['email', 'phone_number'] });
    const answer = await signUp('ann', { email: 'ann@example.com', phone_number: '+4915112345678' });
    expect(answer.CodeDeliveryDetails).toEqual({
      Destination: '+*******5678',
      DeliveryMedium: 'SMS',
      AttributeName: 'phone_number',
    });
    expect(await messages()).toMatchObject([{ to: '+4915112345678', medium: 'SMS' }]);
  });
});

describe('ConfirmSignUp', () => {
  test('confirms the user and verifies the email address', async () => {
    const { member, tokens, attributes } = await startTestPool();
    const sub = await member();
    const { AccessToken } = await tokens('ANN@example.com');
    expect(await attributes(AccessToken)).toEqual({ sub, email: 'ann@example.com', email_verified: 'true' });
  });

  test('returns CodeMismatchException when the code is wrong, and then accepts the correct one', async () => {
    const { signUp, confirm, latest } = await startTestPool();
    await signUp('ann@example.com');
    expect(await failure(confirm('ann@example.com', '0'))).toEqual(MISMATCH);
    await confirm('ann@example.com', await latest('ann@example.com'));
  });

  test('returns ExpiredCodeException when the code is 24 hours old', async () => {
    const { signUp, confirm, latest, pass } = await startTestPool();
    await signUp('ann@example.com');
    pass(DAY);
    expect(await failure(confirm('ann@example.com', await latest('ann@example.com')))).toEqual([
      'ExpiredCodeException',
      'Invalid code provided, please request a code again.',
    ]);
  });

  test('returns NotAuthorizedException when the user is already confirmed', async () => {
    const { member, confirm, latest } = await startTestPool();
    await member();
    expect(await failure(confirm('ann@example.com', await latest('ann@example.com')))).toEqual([
      'NotAuthorizedException',
      'User cannot be confirmed. Current status is CONFIRMED',
    ]);
  });

  test('returns LimitExceededException when there were 15 attempts in an hour', async () => {
    const { signUp, confirm, pass } = await startTestPool();
    await signUp('ann@example.com');
    for (let attempt = 0; attempt < 15; attempt += 1)
      expect(await failure(confirm('ann@example.com', 'x'))).toEqual(MISMATCH);
    expect(await failure(confirm('ann@example.com', 'x'))).toEqual(LIMIT);
    pass(HOUR);
    expect(await failure(confirm('ann@example.com', 'x'))).toEqual(MISMATCH);
  });

  test('returns CodeMismatchException when the user does not exist, except when the client has LEGACY', async () => {
    const { confirm, newClient, sdk } = await startTestPool();
    const legacy = await newClient({ PreventUserExistenceErrors: 'LEGACY' });
    expect(await failure(confirm('nobody@example.com', '123456'))).toEqual(MISMATCH);
    const command = { ClientId: legacy.clientId, Username: 'nobody@example.com', ConfirmationCode: '123456' };
    expect(await failure(sdk.send(new ConfirmSignUpCommand(command)))).toEqual([
      'UserNotFoundException',
      'Username/client id combination not found.',
    ]);
  });

  test('returns AliasExistsException when another user confirmed the alias, except when ForceAliasCreation is set', async () => {
    const { newPool, latest, sdk } = await startTestPool();
    const { signUp, confirm, clientId, tokens } = await newPool({
      AliasAttributes: ['email'],
      AutoVerifiedAttributes: ['email'],
    });
    await signUp('ann', { email: 'shared@example.com' });
    await confirm('ann', await latest('shared@example.com'));
    await signUp('ben', { email: 'shared@example.com' });
    const code = await latest('shared@example.com');
    expect(await failure(confirm('ben', code))).toEqual([
      'AliasExistsException',
      'An account with the email already exists.',
    ]);
    const forced = { ClientId: clientId, Username: 'ben', ConfirmationCode: code, ForceAliasCreation: true };
    await sdk.send(new ConfirmSignUpCommand(forced));
    const { IdToken } = await tokens('shared@example.com');
    expect(JSON.parse(Buffer.from(IdToken.split('.')[1] ?? '', 'base64url').toString())).toMatchObject({
      'cognito:username': 'ben',
    });
  });

  test('returns UserNotFoundException when the alias is not verified', async () => {
    const { newPool, sdk } = await startTestPool();
    const { signUp, signIn, userPoolId } = await newPool({ AliasAttributes: ['email'] });
    await signUp('ann', { email: 'ann@example.com' });
    await sdk.send(new AdminConfirmSignUpCommand({ UserPoolId: userPoolId, Username: 'ann' }));
    expect(await failure(signIn('ann@example.com'))).toEqual(['UserNotFoundException', 'User does not exist.']);
    await expect(signIn('ann')).resolves.toHaveProperty('AuthenticationResult');
  });
});

describe('ResendConfirmationCode', () => {
  const resend = (clientId: string, Username = 'ann@example.com') =>
    new ResendConfirmationCodeCommand({ ClientId: clientId, Username });

  test('sends a code that replaces the first one', async () => {
    const { signUp, sdk, clientId, latest, confirm } = await startTestPool();
    await signUp('ann@example.com');
    const first = await latest('ann@example.com');
    await sdk.send(resend(clientId));
    const second = await latest('ann@example.com');
    if (first !== second) expect(await failure(confirm('ann@example.com', first))).toEqual(MISMATCH);
    await confirm('ann@example.com', second);
  });

  test('returns InvalidParameterException when the user is already confirmed', async () => {
    const { member, sdk, clientId } = await startTestPool();
    await member();
    expect(await failure(sdk.send(resend(clientId)))).toEqual([
      'InvalidParameterException',
      'User is already confirmed.',
    ]);
  });

  test('returns LimitExceededException after five codes in an hour, also when the user does not exist', async () => {
    const { signUp, sdk, clientId } = await startTestPool();
    await signUp('ann@example.com');
    for (const name of ['ann@example.com', 'nobody@example.com']) {
      for (let attempt = 0; attempt < 5; attempt += 1) await sdk.send(resend(clientId, name));
      expect(await failure(sdk.send(resend(clientId, name)))).toEqual(LIMIT);
    }
  });

  test('returns the same simulated delivery each time when the user does not exist', async () => {
    const { sdk, clientId, messages } = await startTestPool();
    const answers = [await sdk.send(resend(clientId, 'somebody')), await sdk.send(resend(clientId, 'SomeBody'))];
    const [first, second] = answers.map(({ CodeDeliveryDetails }) => CodeDeliveryDetails);
    expect(first).toMatchObject({
      Destination: expect.stringMatching(/^[a-z]\*{3}@[a-z]\*{3}$/),
      DeliveryMedium: 'EMAIL',
    });
    expect(second).toEqual(first);
    expect(await messages()).toEqual([]);
  });
});

describe('user pool settings', () => {
  test('returns InvalidParameterException when a pool has both aliases and username attributes', async () => {
    const { sdk } = await startTestPool();
    const both = { PoolName: 'x', AliasAttributes: ['email' as const], UsernameAttributes: ['email' as const] };
    expect((await failure(sdk.send(new CreateUserPoolCommand(both))))[0]).toBe('InvalidParameterException');
  });

  test('returns InvalidParameterException when the username looks like an alias', async () => {
    const { newPool } = await startTestPool();
    const { signUp } = await newPool({ AliasAttributes: ['email', 'phone_number'] });
    expect(await failure(signUp('ann@example.com'))).toEqual([
      'InvalidParameterException',
      'Username cannot be of email format, since user pool is configured for email alias.',
    ]);
    expect((await failure(signUp('+4915112345678')))[1]).toContain('phone number format');
  });

  test('distinguishes upper and lower case when CaseSensitive is true', async () => {
    const { newPool } = await startTestPool();
    const { signUp } = await newPool({ UsernameConfiguration: { CaseSensitive: true } });
    await signUp('ann');
    await expect(signUp('ANN')).resolves.toMatchObject({ UserConfirmed: false });
  });
});
