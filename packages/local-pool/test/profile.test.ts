import {
  AdminUpdateUserAttributesCommand,
  GetUserAttributeVerificationCodeCommand,
  GetUserCommand,
  UpdateUserAttributesCommand,
  UpdateUserPoolClientCommand,
  UpdateUserPoolCommand,
  type VerifiedAttributeType,
  VerifyUserAttributeCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, test } from 'vitest';
import { DAY, failure, LIMIT, MISMATCH, startTestPool } from './testPool.ts';

const ANN = 'ann@example.com';
const NEW = 'new@example.com';
const PHONE = '+4915112345678';

type Pool = Pick<Awaited<ReturnType<typeof startTestPool>>, 'sdk'>;

const update = ({ sdk }: Pool, AccessToken: string, attributes: Record<string, string>) =>
  sdk.send(
    new UpdateUserAttributesCommand({
      AccessToken,
      UserAttributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })),
    }),
  );

const verify = ({ sdk }: Pool, AccessToken: string, { name = 'email', code = '' }) =>
  sdk.send(new VerifyUserAttributeCommand({ AccessToken, AttributeName: name, Code: code }));

const member = async () => {
  const pool = await startTestPool();
  await pool.member();
  const { AccessToken } = await pool.tokens();
  return { pool, AccessToken };
};

const verifyPhoneNumbers = ({ sdk, userPoolId }: Awaited<ReturnType<typeof startTestPool>>) => {
  const both: VerifiedAttributeType[] = ['email', 'phone_number'];
  return sdk.send(
    new UpdateUserPoolCommand({
      UserPoolId: userPoolId,
      AutoVerifiedAttributes: both,
      UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: both },
    }),
  );
};

describe('UpdateUserAttributes with an email address', () => {
  test('keeps the old address when the new one is not verified yet', async () => {
    const { pool, AccessToken } = await member();
    const { CodeDeliveryDetailsList } = await update(pool, AccessToken, { email: NEW, name: 'Ann' });
    expect(CodeDeliveryDetailsList).toEqual([
      { Destination: 'n***@e***', DeliveryMedium: 'EMAIL', AttributeName: 'email' },
    ]);
    expect(await pool.attributes(AccessToken)).toMatchObject({ email: ANN, email_verified: 'true', name: 'Ann' });
    await pool.tokens(ANN);
    expect((await failure(pool.signIn(NEW)))[0]).toBe('NotAuthorizedException');
    expect(await failure(verify(pool, AccessToken, { code: '0' }))).toEqual(MISMATCH);
    await verify(pool, AccessToken, { code: await pool.latest(NEW) });
    expect(await pool.attributes(AccessToken)).toMatchObject({ email: NEW, email_verified: 'true' });
    await pool.tokens(NEW);
    expect((await failure(pool.signIn(ANN)))[0]).toBe('NotAuthorizedException');
  });

  test('returns ExpiredCodeException when the code is 24 hours old, and accepts a new one', async () => {
    const { pool, AccessToken } = await member();
    await update(pool, AccessToken, { email: NEW });
    pool.pass(DAY);
    const { AccessToken: later } = await pool.tokens();
    expect((await failure(verify(pool, later, { code: await pool.latest(NEW) })))[0]).toBe('ExpiredCodeException');
    const again = { AccessToken: later, AttributeName: 'email' };
    const { CodeDeliveryDetails } = await pool.sdk.send(new GetUserAttributeVerificationCodeCommand(again));
    expect(CodeDeliveryDetails?.Destination).toBe('n***@e***');
    await verify(pool, later, { code: await pool.latest(NEW) });
  });

  test('returns ExpiredCodeException when the address was changed back', async () => {
    const { pool, AccessToken } = await member();
    await update(pool, AccessToken, { email: NEW });
    const code = await pool.latest(NEW);
    expect((await update(pool, AccessToken, { email: ANN })).CodeDeliveryDetailsList).toEqual([]);
    expect((await failure(verify(pool, AccessToken, { code })))[0]).toBe('ExpiredCodeException');
  });

  test('returns AliasExistsException when another user has the address, at the change or at its verification', async () => {
    const { pool, AccessToken } = await member();
    const taken = ['AliasExistsException', 'An account with the email already exists.'];
    await pool.member('ben@example.com');
    expect(await failure(update(pool, AccessToken, { email: 'ben@example.com' }))).toEqual(taken);
    await update(pool, AccessToken, { email: NEW });
    const code = await pool.latest(NEW);
    await pool.signUp(NEW);
    expect(await failure(verify(pool, AccessToken, { code }))).toEqual(taken);
    expect(await pool.attributes(AccessToken)).toMatchObject({ email: ANN });
  });

  test('sets the address immediately, unverified, when the pool requires no verification before update', async () => {
    const pool = await startTestPool();
    const other = await pool.newPool({ AliasAttributes: ['email'], AutoVerifiedAttributes: ['email'] });
    await other.user('ann', { email: ANN, email_verified: 'true' });
    const { AccessToken } = await other.tokens(ANN);
    await update(pool, AccessToken, { email: NEW });
    expect(await other.attributes(AccessToken)).toMatchObject({ email: NEW, email_verified: 'false' });
    expect((await failure(other.signIn(NEW)))[0]).toBe('UserNotFoundException');
    await verify(pool, AccessToken, { code: await pool.latest(NEW) });
    await other.tokens(NEW);
  });

  test('returns CodeDeliveryFailureException when the code cannot be delivered', async () => {
    const deliver = ({ to }: { to: string }) => {
      if (to === NEW) throw new Error('Unable to send the email.');
    };
    const pool = await startTestPool({ deliver });
    await pool.member();
    const { AccessToken } = await pool.tokens();
    expect(await failure(update(pool, AccessToken, { email: NEW }))).toEqual([
      'CodeDeliveryFailureException',
      'Unable to send the email.',
    ]);
  });
});

describe('attributes', () => {
  test('sets the phone number immediately, unverified, when the pool does not verify phone numbers', async () => {
    const { pool, AccessToken } = await member();
    await update(pool, AccessToken, { phone_number: PHONE });
    expect(await pool.messages(PHONE)).toEqual([]);
    expect(await pool.attributes(AccessToken)).toMatchObject({ phone_number: PHONE, phone_number_verified: 'false' });
  });

  test('verifies the phone number by SMS when the pool verifies phone numbers', async () => {
    const { pool, AccessToken } = await member();
    await verifyPhoneNumbers(pool);
    await update(pool, AccessToken, { phone_number: PHONE });
    expect((await pool.messages(PHONE))[0]).toMatchObject({ medium: 'SMS', purpose: 'UpdateUserAttribute' });
    await verify(pool, AccessToken, { name: 'phone_number', code: await pool.latest(PHONE) });
    expect(await pool.attributes(AccessToken)).toMatchObject({ phone_number: PHONE, phone_number_verified: 'true' });
    await update(pool, AccessToken, { phone_number: '' });
    expect(await pool.attributes(AccessToken)).not.toHaveProperty('phone_number');
  });

  test("returns Cognito's message when an attribute is invalid", async () => {
    const pool = await startTestPool();
    const other = await pool.newPool({
      Schema: [
        { Name: 'born', AttributeDataType: 'String', Mutable: false },
        { Name: 'age', AttributeDataType: 'Number', Mutable: true },
        { Name: 'code', AttributeDataType: 'String', Mutable: true, StringAttributeConstraints: { MinLength: '3' } },
        { Name: 'name', Required: true, Mutable: true },
      ],
    });
    await other.user('ann', { name: 'Ann' });
    const { AccessToken } = await other.tokens('ann');
    const rejectAttributes = async (attributes: Record<string, string>) =>
      (await failure(update(pool, AccessToken, attributes))).join(': ');
    expect(await rejectAttributes({ 'custom:hat': 'x' })).toBe(
      'InvalidParameterException: user.custom:hat: Attribute does not exist in the schema.\n',
    );
    expect(await rejectAttributes({ 'custom:born': 'x' })).toBe(
      'InvalidParameterException: user.custom:born: Attribute cannot be updated.\n',
    );
    expect(await rejectAttributes({ 'custom:age': 'x' })).toContain('Attribute is not a number');
    expect(await rejectAttributes({ 'custom:code': 'x' })).toContain('String must be at least 3 characters');
    expect(await rejectAttributes({ phone_number: '123' })).toBe(
      'InvalidParameterException: Invalid phone number format.',
    );
    expect(await rejectAttributes({ name: '' })).toContain('name: The attribute is required');
    for (const name of ['sub', 'email_verified'])
      expect(await rejectAttributes({ [name]: 'true' })).toBe(
        'NotAuthorizedException: A client attempted to write unauthorized attribute',
      );
    await update(pool, AccessToken, { 'custom:age': '7' });
    expect(await other.attributes(AccessToken)).toMatchObject({ 'custom:age': '7' });
  });

  test('returns only readable attributes, and NotAuthorizedException when the client may not write one', async () => {
    const { pool } = await member();
    const { clientId } = await pool.newClient();
    await pool.sdk.send(
      new UpdateUserPoolClientCommand({
        UserPoolId: pool.userPoolId,
        ClientId: clientId,
        ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
        ReadAttributes: ['name'],
        WriteAttributes: ['name'],
      }),
    );
    const { AuthenticationResult } = await pool.signIn(ANN, undefined, clientId);
    const token = AuthenticationResult?.AccessToken ?? '';
    await update(pool, token, { name: 'Ann' });
    expect(await pool.attributes(token)).toEqual({ sub: expect.any(String), name: 'Ann' });
    expect((await failure(update(pool, token, { nickname: 'A' })))[0]).toBe('NotAuthorizedException');
  });

  test('returns LimitExceededException after five codes or 15 attempts, and InvalidParameterException when the attribute is not an address', async () => {
    const { pool, AccessToken } = await member();
    const send = (AttributeName: string) =>
      pool.sdk.send(new GetUserAttributeVerificationCodeCommand({ AccessToken, AttributeName }));
    expect((await failure(send('name')))[0]).toBe('InvalidParameterException');
    expect((await failure(verify(pool, AccessToken, { name: 'name', code: '1' })))[0]).toBe(
      'InvalidParameterException',
    );
    expect((await failure(send('phone_number')))[0]).toBe('InvalidParameterException');
    for (let attempt = 0; attempt < 4; attempt += 1) await send('email');
    expect(await failure(send('email'))).toEqual(LIMIT);
    for (let attempt = 0; attempt < 15; attempt += 1)
      expect(await failure(verify(pool, AccessToken, { code: '0' }))).toEqual(MISMATCH);
    expect(await failure(verify(pool, AccessToken, { code: '0' }))).toEqual(LIMIT);
  });

  test('sets the address immediately when an administrator marks it as verified', async () => {
    const { pool, AccessToken } = await member();
    await verifyPhoneNumbers(pool);
    const set = (UserAttributes: { Name: string; Value: string }[]) =>
      pool.sdk.send(
        new AdminUpdateUserAttributesCommand({ UserPoolId: pool.userPoolId, Username: ANN, UserAttributes }),
      );
    await update(pool, AccessToken, { phone_number: '+4915187654321' });
    await set([
      { Name: 'phone_number', Value: PHONE },
      { Name: 'phone_number_verified', Value: 'true' },
    ]);
    expect(await pool.attributes(AccessToken)).toMatchObject({ phone_number: PHONE, phone_number_verified: 'true' });
    const late = { name: 'phone_number', code: await pool.latest('+4915187654321') };
    expect((await failure(verify(pool, AccessToken, late)))[0]).toBe('ExpiredCodeException');
    expect((await failure(set([{ Name: 'sub', Value: 'x' }])))[0]).toBe('InvalidParameterException');
    expect((await failure(set([{ Name: 'email_verified', Value: 'perhaps' }])))[0]).toBe('InvalidParameterException');
    await expect(pool.sdk.send(new GetUserCommand({ AccessToken }))).resolves.toHaveProperty('Username');
  });
});
