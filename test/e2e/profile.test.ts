import {
  AdminCreateUserCommand,
  AdminUpdateUserAttributesCommand,
  CreateUserPoolCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { messages } from '../../src/messages.ts';
import { type Api, bearer, startApi } from '../support/api.ts';
import { isLocal, needsLocalPool, startTarget, type Target, variants, withClient } from '../support/target.ts';
import {
  completeSignIn,
  createVerifiedUser,
  newEmail,
  newPhoneNumber,
  password,
  signInNewUser,
} from '../support/users.ts';

describe.each(variants)('profiles, with %s', (variant) => {
  let target: Target;
  let api: Api;

  beforeAll(async () => {
    target = await startTarget({ variant });
    api = await startApi(target);
  });
  afterAll(async () => {
    await api.close();
    await target.close();
  });

  test('updateProfile returns the changed user', async () => {
    const { email, headers } = await signInNewUser(api, target);
    expect(await api.execute('updateProfile', { name: 'Ada King' }, headers)).toMatchObject({
      __typename: 'UpdateProfilePayload',
      user: { name: 'Ada King', email },
      codeDeliveries: [],
    });
  });

  test('updateProfile changes the email address only when verifyAttribute receives its code', async () => {
    const { email, headers } = await signInNewUser(api, target);
    const changed = newEmail();
    expect(await api.execute('updateProfile', { email: changed, name: 'Ada' }, headers)).toMatchObject({
      __typename: 'UpdateProfilePayload',
      user: { email, emailVerified: true, name: 'Ada' },
      codeDeliveries: [{ medium: 'EMAIL', attribute: 'EMAIL' }],
    });
    expect(await completeSignIn(api, target, { email })).toMatchObject({ __typename: 'SignInPayload' });
    expect(await api.execute('signIn', { username: changed, password })).toMatchObject({
      __typename: 'IncorrectCredentialsError',
    });
    const verify = (code: string) => api.execute('verifyAttribute', { attribute: 'EMAIL', code }, headers);
    expect(await verify('000000')).toMatchObject({ __typename: 'CodeMismatchError' });
    expect(await verify(await target.readCode(changed))).toMatchObject({ __typename: 'VerifyAttributePayload' });
    expect(await api.execute('me', undefined, headers)).toMatchObject({ email: changed, emailVerified: true });
    expect((await api.execute('signIn', { username: changed, password })).__typename).not.toMatch(/Error$/);
    expect(await api.execute('signIn', { username: email, password })).toMatchObject({
      __typename: 'IncorrectCredentialsError',
    });
  });

  test('updateProfile discards the pending email address when it receives the current one', async () => {
    const { email, headers } = await signInNewUser(api, target);
    const changed = newEmail();
    await api.execute('updateProfile', { email: changed }, headers);
    const code = await target.readCode(changed);
    expect(await api.execute('updateProfile', { email }, headers)).toMatchObject({
      __typename: 'UpdateProfilePayload',
      user: { email, emailVerified: true },
      codeDeliveries: [],
    });
    expect((await api.execute('verifyAttribute', { attribute: 'EMAIL', code }, headers)).__typename).toMatch(/Error$/);
    expect(await api.execute('me', undefined, headers)).toMatchObject({ email, emailVerified: true });
  });

  test('sendAttributeCode sends another code for a changed phone number', async ({ skip }) => {
    skip(!isLocal, needsLocalPool);
    const { headers } = await signInNewUser(api, target);
    const phoneNumber = newPhoneNumber();
    await api.execute('updateProfile', { phoneNumber }, headers);
    expect(await api.execute('sendAttributeCode', { attribute: 'PHONE_NUMBER' }, headers)).toMatchObject({
      __typename: 'SendAttributeCodePayload',
      codeDelivery: { medium: 'SMS', attribute: 'PHONE_NUMBER' },
    });
    const code = await target.readCode(phoneNumber);
    expect(await api.execute('verifyAttribute', { attribute: 'PHONE_NUMBER', code }, headers)).toMatchObject({
      __typename: 'VerifyAttributePayload',
    });
    expect(await api.execute('me', undefined, headers)).toMatchObject({ phoneNumber, phoneNumberVerified: true });
  });

  test('updateProfile returns InvalidInputError when an attribute cannot be set, is unknown or is missing', async () => {
    const { headers } = await signInNewUser(api, target);
    const names = ['sub', 'email_verified', 'phone_number_verified', 'cognito:username', 'email'];
    const attributes = names.map((name) => ({ name, value: 'true' }));
    expect(await api.execute('updateProfile', { attributes }, headers)).toMatchObject({
      __typename: 'InvalidInputError',
      fields: names.map((name, index) => ({
        field: `attributes.${index}.name`,
        code: name === 'email' ? 'HAS_OWN_FIELD' : 'NOT_ALLOWED',
      })),
    });
    const unknown = [{ name: 'custom:unknown', value: 'x' }];
    expect(await api.execute('updateProfile', { attributes: unknown }, headers)).toMatchObject({
      __typename: 'InvalidInputError',
      fields: [{ field: 'attributes.0.name', code: 'UNKNOWN_ATTRIBUTE' }],
    });
    expect(await api.execute('updateProfile', {}, headers)).toMatchObject({
      __typename: 'InvalidInputError',
      fields: [{ code: 'NOTHING_TO_CHANGE' }],
    });
  });

  test('updateProfile removes what is null or empty, and keeps what is omitted', async () => {
    const { email, headers } = await signInNewUser(api, target);
    const attributes = [
      { name: 'family_name', value: 'King' },
      { name: 'nickname', value: 'Countess' },
    ];
    const update = (input: object) => api.execute('updateProfile', input, headers);
    expect(await update({ name: 'Ada', phoneNumber: newPhoneNumber(), attributes })).toMatchObject({
      user: { name: 'Ada', phoneNumber: expect.stringMatching(/^\+/), attributes },
    });
    expect(await update({ phoneNumber: null, attributes: [{ name: 'nickname', value: null }] })).toMatchObject({
      user: { email, name: 'Ada', phoneNumber: null, attributes: [{ name: 'family_name', value: 'King' }] },
    });
    expect(await update({ name: '', attributes: [{ name: 'family_name', value: '' }] })).toMatchObject({
      user: { name: null, attributes: [] },
    });
    expect(await update({ email: null })).toMatchObject({
      __typename: 'InvalidInputError',
      fields: [{ field: 'email', code: 'REQUIRED' }],
    });
  });

  test('updateProfile returns UsernameTakenError when another account has the email address', async () => {
    const { email } = await signInNewUser(api, target);
    const { headers } = await signInNewUser(api, target);
    expect(await api.execute('updateProfile', { email }, headers)).toMatchObject({
      __typename: 'UsernameTakenError',
      attribute: 'EMAIL',
    });
  });

  test('deleteAccount ends the sessions and the account', async () => {
    const { email, tokens, headers } = await signInNewUser(api, target);
    expect(await api.execute('deleteAccount', undefined, headers)).toMatchObject({
      __typename: 'DeleteAccountPayload',
    });
    expect(await api.execute('me', undefined, headers)).toMatchObject({ __typename: 'NotSignedInError' });
    expect(await api.execute('refreshTokens', { refreshToken: tokens.refreshToken })).toMatchObject({
      __typename: 'InvalidRefreshTokenError',
    });
    expect(await api.execute('signIn', { username: email, password })).toMatchObject({
      __typename: 'IncorrectCredentialsError',
    });
  });
});

describe.skipIf(!isLocal)(`profiles (${needsLocalPool})`, () => {
  test('completeNewPassword requires the missing attributes, and sets them with custom ones', async () => {
    const local = await startTarget();
    const { UserPool: pool } = await local.admin.send(
      new CreateUserPoolCommand({
        PoolName: 'with attributes',
        UsernameAttributes: ['email'],
        Schema: [
          { Name: 'name', Required: true, Mutable: true, AttributeDataType: 'String' },
          { Name: 'plan', Mutable: true, AttributeDataType: 'String', StringAttributeConstraints: { MaxLength: '5' } },
        ],
      }),
    );
    const target = await withClient({ ...local, userPoolId: pool?.Id ?? '' }, {});
    const api = await startApi(target);
    const [email, newPassword] = [newEmail(), 'Difference-1822'];
    await local.admin.send(
      new AdminCreateUserCommand({
        UserPoolId: target.userPoolId,
        Username: email,
        TemporaryPassword: password,
        UserAttributes: [{ Name: 'email', Value: email }],
      }),
    );
    const challenge = await api.execute('signIn', { username: email, password });
    expect(challenge).toMatchObject({ __typename: 'NewPasswordChallenge', requiredAttributes: ['name'] });
    const { username, session } = challenge;
    const complete = (attributes: object[]) =>
      api.execute('completeNewPassword', { username, session, newPassword, attributes });
    expect(await complete([])).toMatchObject({
      __typename: 'InvalidInputError',
      fields: [{ field: 'name', code: 'REQUIRED' }],
    });
    const name = { name: 'name', value: 'Ada' };
    expect(await complete([name, { name: 'custom:plan', value: 'far too long' }])).toMatchObject({
      __typename: 'InvalidInputError',
      fields: [{ field: 'attributes.1.value', code: 'INVALID' }],
    });
    const signIn = await complete([name, { name: 'custom:plan', value: 'gold' }]);
    expect(signIn).toMatchObject({ __typename: 'SignInPayload' });
    expect(await api.execute('me', undefined, bearer(signIn.accessToken))).toMatchObject({ name: 'Ada' });
    const attributes = [{ name: 'custom:plan', value: 'free' }];
    expect(await api.execute('updateProfile', { attributes }, bearer(signIn.accessToken))).toMatchObject({
      __typename: 'UpdateProfilePayload',
    });
    await api.close();
    await local.close();
  });

  test('users set custom attributes, and only read those that are read-only', async () => {
    const target = await startTarget({ env: { CUSTOM_ATTRIBUTES: 'company,plan:read-only' } });
    const api = await startApi(target);
    const [email, company, plan] = [newEmail(), 'custom:company', 'custom:plan'];
    expect(await api.execute('signUp', { email, password, attributes: [{ name: plan, value: 'gold' }] })).toMatchObject(
      {
        fields: [{ field: 'attributes', code: 'NOT_ALLOWED' }],
      },
    );
    await api.execute('signUp', { email, password, attributes: [{ name: company, value: 'Babbage' }] });
    await api.execute('verify', { username: email, code: await target.readCode(email) });
    const { accessToken } = await completeSignIn(api, target, { email });
    const update = (name: string) =>
      api.execute('updateProfile', { attributes: [{ name, value: 'gold' }] }, bearer(accessToken));
    expect(await update(plan)).toMatchObject({ fields: [{ field: 'attributes', code: 'NOT_ALLOWED' }] });
    await target.admin.send(
      new AdminUpdateUserAttributesCommand({
        UserPoolId: target.userPoolId,
        Username: email,
        UserAttributes: [{ Name: plan, Value: 'free' }],
      }),
    );
    expect(await update(company)).toMatchObject({
      user: {
        attributes: [
          { name: company, value: 'gold' },
          { name: plan, value: 'free' },
        ],
      },
    });
    await api.close();
    await target.close();
  });

  test('updateProfile returns the changed fields when the code cannot be sent', async () => {
    let isDown = false;
    const deliver = () => {
      if (isDown) throw new Error('The mail server is down.');
    };
    const target = await startTarget({ deliver });
    const api = await startApi(target);
    const email = await createVerifiedUser(api, target);
    const { accessToken } = await completeSignIn(api, target, { email });
    isDown = true;
    const answer = await api.execute('updateProfile', { email: newEmail(), name: 'Ada' }, bearer(accessToken));
    const { name, email: current } = await api.execute('me', undefined, bearer(accessToken));
    expect(current).toBe(email);
    expect(answer).toEqual({
      __typename: 'CodeDeliveryFailedError',
      message: name === 'Ada' ? messages.changesSavedCodeNotSent : messages.changesNotSavedCodeNotSent,
      changedFields: name === 'Ada' ? ['name'] : [],
    });
    await api.close();
    await target.close();
  });
});
