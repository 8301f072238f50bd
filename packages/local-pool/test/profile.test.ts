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
import { describe, expect, it } from 'vitest';
import { DAY, failure, LIMIT, MISMATCH, pool } from './poolFixture.ts';

const ANN = 'ann@example.com';
const NEW = 'new@example.com';
const PHONE = '+4915112345678';

type Pool = Pick<Awaited<ReturnType<typeof pool>>, 'sdk'>;

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
  const where = await pool();
  await where.member();
  const { AccessToken } = await where.tokens();
  return { where, AccessToken };
};

const verifyPhoneNumbers = ({ sdk, userPoolId }: Awaited<ReturnType<typeof pool>>) => {
  const both: VerifiedAttributeType[] = ['email', 'phone_number'];
  return sdk.send(
    new UpdateUserPoolCommand({
      UserPoolId: userPoolId,
      AutoVerifiedAttributes: both,
      UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: both },
    }),
  );
};

describe('a changed email', () => {
  it('waits for its code, and the old one goes on working until then', async () => {
    const { where, AccessToken } = await member();
    const { CodeDeliveryDetailsList } = await update(where, AccessToken, { email: NEW, name: 'Ann' });
    expect(CodeDeliveryDetailsList).toEqual([
      { Destination: 'n***@e***', DeliveryMedium: 'EMAIL', AttributeName: 'email' },
    ]);
    expect(await where.attributes(AccessToken)).toMatchObject({ email: ANN, email_verified: 'true', name: 'Ann' });
    await where.tokens(ANN);
    expect((await failure(where.signIn(NEW)))[0]).toBe('NotAuthorizedException');
    expect(await failure(verify(where, AccessToken, { code: '0' }))).toEqual(MISMATCH);
    await verify(where, AccessToken, { code: await where.latest(NEW) });
    expect(await where.attributes(AccessToken)).toMatchObject({ email: NEW, email_verified: 'true' });
    await where.tokens(NEW);
    expect((await failure(where.signIn(ANN)))[0]).toBe('NotAuthorizedException');
  });

  it('gets a code that lives for 24 hours, and another one that replaces it', async () => {
    const { where, AccessToken } = await member();
    await update(where, AccessToken, { email: NEW });
    where.pass(DAY);
    const { AccessToken: later } = await where.tokens();
    expect((await failure(verify(where, later, { code: await where.latest(NEW) })))[0]).toBe('ExpiredCodeException');
    const again = { AccessToken: later, AttributeName: 'email' };
    const { CodeDeliveryDetails } = await where.sdk.send(new GetUserAttributeVerificationCodeCommand(again));
    expect(CodeDeliveryDetails?.Destination).toBe('n***@e***');
    await verify(where, later, { code: await where.latest(NEW) });
  });

  it('that is set back is forgotten, and its code verifies nothing', async () => {
    const { where, AccessToken } = await member();
    await update(where, AccessToken, { email: NEW });
    const code = await where.latest(NEW);
    expect((await update(where, AccessToken, { email: ANN })).CodeDeliveryDetailsList).toEqual([]);
    expect((await failure(verify(where, AccessToken, { code })))[0]).toBe('ExpiredCodeException');
  });

  it('cannot be one that another user has, now or by the time it is verified', async () => {
    const { where, AccessToken } = await member();
    const taken = ['AliasExistsException', 'An account with the email already exists.'];
    await where.member('ben@example.com');
    expect(await failure(update(where, AccessToken, { email: 'ben@example.com' }))).toEqual(taken);
    await update(where, AccessToken, { email: NEW });
    const code = await where.latest(NEW);
    await where.signUp(NEW);
    expect(await failure(verify(where, AccessToken, { code }))).toEqual(taken);
    expect(await where.attributes(AccessToken)).toMatchObject({ email: ANN });
  });

  it('takes effect at once, unverified, where the pool does not make it wait', async () => {
    const where = await pool();
    const other = await where.newPool({ AliasAttributes: ['email'], AutoVerifiedAttributes: ['email'] });
    await other.user('ann', { email: ANN, email_verified: 'true' });
    const { AccessToken } = await other.tokens(ANN);
    await update(where, AccessToken, { email: NEW });
    expect(await other.attributes(AccessToken)).toMatchObject({ email: NEW, email_verified: 'false' });
    expect((await failure(other.signIn(NEW)))[0]).toBe('UserNotFoundException');
    await verify(where, AccessToken, { code: await where.latest(NEW) });
    await other.tokens(NEW);
  });

  it('says so when its code cannot be delivered', async () => {
    const deliver = ({ to }: { to: string }) => {
      if (to === NEW) throw new Error('Unable to send the email.');
    };
    const where = await pool({ deliver });
    await where.member();
    const { AccessToken } = await where.tokens();
    expect(await failure(update(where, AccessToken, { email: NEW }))).toEqual([
      'CodeDeliveryFailureException',
      'Unable to send the email.',
    ]);
  });
});

describe('attributes', () => {
  it('of a phone number take effect at once, unverified, without a pool that verifies them', async () => {
    const { where, AccessToken } = await member();
    await update(where, AccessToken, { phone_number: PHONE });
    expect(await where.messages(PHONE)).toEqual([]);
    expect(await where.attributes(AccessToken)).toMatchObject({ phone_number: PHONE, phone_number_verified: 'false' });
  });

  it('of a phone number are verified by text message', async () => {
    const { where, AccessToken } = await member();
    await verifyPhoneNumbers(where);
    await update(where, AccessToken, { phone_number: PHONE });
    expect((await where.messages(PHONE))[0]).toMatchObject({ medium: 'SMS', purpose: 'UpdateUserAttribute' });
    await verify(where, AccessToken, { name: 'phone_number', code: await where.latest(PHONE) });
    expect(await where.attributes(AccessToken)).toMatchObject({ phone_number: PHONE, phone_number_verified: 'true' });
    await update(where, AccessToken, { phone_number: '' });
    expect(await where.attributes(AccessToken)).not.toHaveProperty('phone_number');
  });

  it('are refused in the words of Cognito', async () => {
    const where = await pool();
    const other = await where.newPool({
      Schema: [
        { Name: 'born', AttributeDataType: 'String', Mutable: false },
        { Name: 'age', AttributeDataType: 'Number', Mutable: true },
        { Name: 'code', AttributeDataType: 'String', Mutable: true, StringAttributeConstraints: { MinLength: '3' } },
        { Name: 'name', Required: true, Mutable: true },
      ],
    });
    await other.user('ann', { name: 'Ann' });
    const { AccessToken } = await other.tokens('ann');
    const refused = async (attributes: Record<string, string>) =>
      (await failure(update(where, AccessToken, attributes))).join(': ');
    expect(await refused({ 'custom:hat': 'x' })).toBe(
      'InvalidParameterException: user.custom:hat: Attribute does not exist in the schema.\n',
    );
    expect(await refused({ 'custom:born': 'x' })).toBe(
      'InvalidParameterException: user.custom:born: Attribute cannot be updated.\n',
    );
    expect(await refused({ 'custom:age': 'x' })).toContain('Attribute is not a number');
    expect(await refused({ 'custom:code': 'x' })).toContain('String must be at least 3 characters');
    expect(await refused({ phone_number: '123' })).toBe('InvalidParameterException: Invalid phone number format.');
    expect(await refused({ name: '' })).toContain('name: The attribute is required');
    for (const name of ['sub', 'email_verified'])
      expect(await refused({ [name]: 'true' })).toBe(
        'NotAuthorizedException: A client attempted to write unauthorized attribute',
      );
    await update(where, AccessToken, { 'custom:age': '7' });
    expect(await other.attributes(AccessToken)).toMatchObject({ 'custom:age': '7' });
  });

  it('are read and written only as the client may', async () => {
    const { where } = await member();
    const { clientId } = await where.newClient();
    await where.sdk.send(
      new UpdateUserPoolClientCommand({
        UserPoolId: where.userPoolId,
        ClientId: clientId,
        ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
        ReadAttributes: ['name'],
        WriteAttributes: ['name'],
      }),
    );
    const { AuthenticationResult } = await where.signIn(ANN, undefined, clientId);
    const token = AuthenticationResult?.AccessToken ?? '';
    await update(where, token, { name: 'Ann' });
    expect(await where.attributes(token)).toEqual({ sub: expect.any(String), name: 'Ann' });
    expect((await failure(update(where, token, { nickname: 'A' })))[0]).toBe('NotAuthorizedException');
  });

  it('send five codes and take 15 tries in an hour, and only addresses are verified', async () => {
    const { where, AccessToken } = await member();
    const send = (AttributeName: string) =>
      where.sdk.send(new GetUserAttributeVerificationCodeCommand({ AccessToken, AttributeName }));
    expect((await failure(send('name')))[0]).toBe('InvalidParameterException');
    expect((await failure(verify(where, AccessToken, { name: 'name', code: '1' })))[0]).toBe(
      'InvalidParameterException',
    );
    expect((await failure(send('phone_number')))[0]).toBe('InvalidParameterException');
    for (let attempt = 0; attempt < 4; attempt += 1) await send('email');
    expect(await failure(send('email'))).toEqual(LIMIT);
    for (let attempt = 0; attempt < 15; attempt += 1)
      expect(await failure(verify(where, AccessToken, { code: '0' }))).toEqual(MISMATCH);
    expect(await failure(verify(where, AccessToken, { code: '0' }))).toEqual(LIMIT);
  });

  it('that an administrator marks as verified take effect at once', async () => {
    const { where, AccessToken } = await member();
    await verifyPhoneNumbers(where);
    const set = (UserAttributes: { Name: string; Value: string }[]) =>
      where.sdk.send(
        new AdminUpdateUserAttributesCommand({ UserPoolId: where.userPoolId, Username: ANN, UserAttributes }),
      );
    await update(where, AccessToken, { phone_number: '+4915187654321' });
    await set([
      { Name: 'phone_number', Value: PHONE },
      { Name: 'phone_number_verified', Value: 'true' },
    ]);
    expect(await where.attributes(AccessToken)).toMatchObject({ phone_number: PHONE, phone_number_verified: 'true' });
    const late = { name: 'phone_number', code: await where.latest('+4915187654321') };
    expect((await failure(verify(where, AccessToken, late)))[0]).toBe('ExpiredCodeException');
    expect((await failure(set([{ Name: 'sub', Value: 'x' }])))[0]).toBe('InvalidParameterException');
    expect((await failure(set([{ Name: 'email_verified', Value: 'perhaps' }])))[0]).toBe('InvalidParameterException');
    await expect(where.sdk.send(new GetUserCommand({ AccessToken }))).resolves.toHaveProperty('Username');
  });
});
