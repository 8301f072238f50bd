import {
  AdminConfirmSignUpCommand,
  ConfirmSignUpCommand,
  CreateUserPoolCommand,
  ResendConfirmationCodeCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import { DAY, failure, HOUR, LIMIT, MISMATCH, NOBODY, pool } from './poolFixture.ts';

describe('SignUp', () => {
  it('answers the sub, that the user is not confirmed, and where the code went', async () => {
    const { signUp, messages } = await pool();
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
        sentAt: '2026-01-01T00:00:00.000Z',
      },
    ]);
  });

  it.each([
    ['Aa1!', 'Password not long enough'],
    ['passw0rd!', 'Password must have uppercase characters'],
    ['PASSW0RD!', 'Password must have lowercase characters'],
    ['Password!', 'Password must have numeric characters'],
    ['Passw0rdd', 'Password must have symbol characters'],
    ['a', 'Password not long enough'],
  ])('refuses the password %s with the first rule that it breaks', async (Password, rule) => {
    const { sdk, clientId } = await pool();
    const answer = sdk.send(new SignUpCommand({ ClientId: clientId, Username: 'ann@example.com', Password }));
    expect(await failure(answer)).toEqual([
      'InvalidPasswordException',
      `Password did not conform with policy: ${rule}`,
    ]);
  });

  it('takes a space inside a password for a symbol', async () => {
    const { sdk, clientId } = await pool();
    const answer = sdk.send(new SignUpCommand({ ClientId: clientId, Username: 'a@b.example', Password: 'Pass w0rd' }));
    await expect(answer).resolves.toMatchObject({ UserConfirmed: false });
  });

  it('knows a taken email in any case, confirmed or not', async () => {
    const { signUp } = await pool();
    await signUp('ann@example.com');
    expect(await failure(signUp('Ann@Example.com'))).toEqual([
      'UsernameExistsException',
      'An account with the given email already exists.',
    ]);
  });

  it('lets one of two sign-ups of the same email at once win', async () => {
    const { signUp } = await pool();
    const answers = await Promise.allSettled([1, 2, 3].map(() => signUp('ann@example.com')));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('knows a taken username', async () => {
    const { newPool } = await pool();
    const { signUp } = await newPool();
    await signUp('ann');
    expect(await failure(signUp('ANN'))).toEqual(['UsernameExistsException', 'User already exists']);
  });

  it.each([
    ['a phone number without +', { phone_number: '015112345' }, 'Invalid phone number format.'],
    [
      'an unknown attribute',
      { hat: 'red' },
      'Attributes did not conform to the schema: hat: Attribute does not exist in the schema.\n',
    ],
    [
      'a number that is too long a text',
      { name: 'x'.repeat(2049) },
      'Attributes did not conform to the schema: name: String must be no longer than 2048 characters\n',
    ],
  ])('refuses %s', async (_, attributes: Record<string, string>, message) => {
    const { signUp } = await pool();
    expect(await failure(signUp('ann@example.com', attributes))).toEqual(['InvalidParameterException', message]);
  });

  it('refuses an email address that is none', async () => {
    const { newPool } = await pool();
    const { signUp } = await newPool();
    expect(await failure(signUp('ann', { email: 'ann' }))).toEqual([
      'InvalidParameterException',
      'Invalid email address format.',
    ]);
  });

  it.each([
    [['email'], 'Username should be an email.'],
    [['phone_number'], 'Username should be a phone number.'],
    [['email', 'phone_number'], 'Username should be either an email or a phone number.'],
  ] as const)('wants a username that is one of %s', async (UsernameAttributes, message) => {
    const { newPool } = await pool();
    const { signUp } = await newPool({ UsernameAttributes: [...UsernameAttributes] });
    expect(await failure(signUp('ann'))).toEqual(['InvalidParameterException', message]);
  });

  it('does not let people verify themselves', async () => {
    const { signUp } = await pool();
    expect(await failure(signUp('ann@example.com', { email_verified: 'true' }))).toEqual([
      'NotAuthorizedException',
      'A client attempted to write unauthorized attribute',
    ]);
  });

  it('wants the attributes that the pool requires', async () => {
    const { newPool } = await pool();
    const { signUp } = await newPool({ Schema: [{ Name: 'name', Required: true }] });
    expect(await failure(signUp('ann'))).toEqual([
      'InvalidParameterException',
      'Attributes did not conform to the schema: name: The attribute is required\n',
    ]);
  });

  it('takes custom attributes under their prefix, within their limits', async () => {
    const { newPool } = await pool();
    const { signUp } = await newPool({
      Schema: [{ Name: 'team', AttributeDataType: 'String', StringAttributeConstraints: { MaxLength: '3' } }],
    });
    await signUp('ann', { 'custom:team': 'red' });
    expect(await failure(signUp('ben', { 'custom:team': 'blue' }))).toEqual([
      'InvalidParameterException',
      'Attributes did not conform to the schema: custom:team: String must be no longer than 3 characters\n',
    ]);
  });

  it('is not permitted where only administrators create users', async () => {
    const { newPool } = await pool();
    const { signUp } = await newPool({ AdminCreateUserConfig: { AllowAdminCreateUserOnly: true } });
    expect(await failure(signUp('ann'))).toEqual([
      'NotAuthorizedException',
      'SignUp is not permitted for this user pool',
    ]);
  });

  it('tells the text of a pre-sign-up trigger that refuses', async () => {
    const preSignUp = () => {
      throw new Error('Only for members');
    };
    const { signUp, signIn } = await pool({ triggers: { preSignUp } });
    expect(await failure(signUp('ann@example.com'))).toEqual([
      'UserLambdaValidationException',
      'PreSignUp failed with error Only for members.',
    ]);
    expect(await failure(signIn('ann@example.com'))).toEqual(NOBODY);
  });

  it('lets a pre-sign-up trigger confirm the user', async () => {
    const preSignUp = ({ email }: Record<string, string>) => ({ autoConfirmUser: email === 'ann@example.com' });
    const { signUp, tokens, messages } = await pool({ triggers: { preSignUp } });
    expect(await signUp('ann@example.com')).toMatchObject({ UserConfirmed: true });
    expect(await messages()).toEqual([]);
    await expect(tokens()).resolves.toHaveProperty('AccessToken');
  });

  it('says so when the code cannot be delivered, and keeps the user', async () => {
    let broken = true;
    const deliver = () => {
      if (broken) throw new Error('Unable to send the email.');
    };
    const { signUp, sdk, clientId } = await pool({ deliver });
    expect(await failure(signUp('ann@example.com'))).toEqual([
      'CodeDeliveryFailureException',
      'Unable to send the email.',
    ]);
    broken = false;
    const again = sdk.send(new ResendConfirmationCodeCommand({ ClientId: clientId, Username: 'ann@example.com' }));
    await expect(again).resolves.toMatchObject({ CodeDeliveryDetails: { Destination: 'a***@e***' } });
  });

  it('texts the code where both addresses are to be verified', async () => {
    const { newPool, messages } = await pool();
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
  it('confirms the user and verifies the email', async () => {
    const { member, tokens, attributes } = await pool();
    const sub = await member();
    const { AccessToken } = await tokens('ANN@example.com');
    expect(await attributes(AccessToken)).toEqual({ sub, email: 'ann@example.com', email_verified: 'true' });
  });

  it('refuses a wrong code and takes the right one afterwards', async () => {
    const { signUp, confirm, latest } = await pool();
    await signUp('ann@example.com');
    expect(await failure(confirm('ann@example.com', '0'))).toEqual(MISMATCH);
    await confirm('ann@example.com', await latest('ann@example.com'));
  });

  it('refuses a code after 24 hours', async () => {
    const { signUp, confirm, latest, pass } = await pool();
    await signUp('ann@example.com');
    pass(DAY);
    expect(await failure(confirm('ann@example.com', await latest('ann@example.com')))).toEqual([
      'ExpiredCodeException',
      'Invalid code provided, please request a code again.',
    ]);
  });

  it('says that the user is confirmed already', async () => {
    const { member, confirm, latest } = await pool();
    await member();
    expect(await failure(confirm('ann@example.com', await latest('ann@example.com')))).toEqual([
      'NotAuthorizedException',
      'User cannot be confirmed. Current status is CONFIRMED',
    ]);
  });

  it('takes 15 tries in an hour', async () => {
    const { signUp, confirm, pass } = await pool();
    await signUp('ann@example.com');
    for (let attempt = 0; attempt < 15; attempt += 1)
      expect(await failure(confirm('ann@example.com', 'x'))).toEqual(MISMATCH);
    expect(await failure(confirm('ann@example.com', 'x'))).toEqual(LIMIT);
    pass(HOUR);
    expect(await failure(confirm('ann@example.com', 'x'))).toEqual(MISMATCH);
  });

  it('does not tell an unknown user from a wrong code, unless the client says LEGACY', async () => {
    const { confirm, newClient, sdk } = await pool();
    const legacy = await newClient({ PreventUserExistenceErrors: 'LEGACY' });
    expect(await failure(confirm('nobody@example.com', '123456'))).toEqual(MISMATCH);
    const command = { ClientId: legacy.clientId, Username: 'nobody@example.com', ConfirmationCode: '123456' };
    expect(await failure(sdk.send(new ConfirmSignUpCommand(command)))).toEqual([
      'UserNotFoundException',
      'User does not exist.',
    ]);
  });

  it('refuses an alias that another user has confirmed, unless it is forced', async () => {
    const { newPool, latest, sdk } = await pool();
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

  it('lets nobody sign in by an alias before it is verified', async () => {
    const { newPool, sdk } = await pool();
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

  it('sends a code that replaces the first', async () => {
    const { signUp, sdk, clientId, latest, confirm } = await pool();
    await signUp('ann@example.com');
    const first = await latest('ann@example.com');
    await sdk.send(resend(clientId));
    const second = await latest('ann@example.com');
    if (first !== second) expect(await failure(confirm('ann@example.com', first))).toEqual(MISMATCH);
    await confirm('ann@example.com', second);
  });

  it('says that the user is confirmed already', async () => {
    const { member, sdk, clientId } = await pool();
    await member();
    expect(await failure(sdk.send(resend(clientId)))).toEqual([
      'InvalidParameterException',
      'User is already confirmed.',
    ]);
  });

  it('sends five codes in an hour, and pretends no more for unknown users', async () => {
    const { signUp, sdk, clientId } = await pool();
    await signUp('ann@example.com');
    for (const name of ['ann@example.com', 'nobody@example.com']) {
      for (let attempt = 0; attempt < 5; attempt += 1) await sdk.send(resend(clientId, name));
      expect(await failure(sdk.send(resend(clientId, name)))).toEqual(LIMIT);
    }
  });

  it('makes up a delivery for unknown users, always the same for a name', async () => {
    const { sdk, clientId, messages } = await pool();
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

describe('a pool', () => {
  it('has either aliases or username attributes', async () => {
    const { sdk } = await pool();
    const both = { PoolName: 'x', AliasAttributes: ['email' as const], UsernameAttributes: ['email' as const] };
    expect((await failure(sdk.send(new CreateUserPoolCommand(both))))[0]).toBe('InvalidParameterException');
  });

  it('takes no email address for a username where emails are aliases', async () => {
    const { newPool } = await pool();
    const { signUp } = await newPool({ AliasAttributes: ['email', 'phone_number'] });
    expect(await failure(signUp('ann@example.com'))).toEqual([
      'InvalidParameterException',
      'Username cannot be of email format, since user pool is configured for email alias.',
    ]);
    expect((await failure(signUp('+4915112345678')))[1]).toContain('phone number format');
  });

  it('tells upper from lower case where it is told to', async () => {
    const { newPool } = await pool();
    const { signUp } = await newPool({ UsernameConfiguration: { CaseSensitive: true } });
    await signUp('ann');
    await expect(signUp('ANN')).resolves.toMatchObject({ UserConfirmed: false });
  });
});
