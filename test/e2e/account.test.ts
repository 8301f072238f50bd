import {
  AdminCreateUserCommand,
  AdminUpdateUserAttributesCommand,
  CreateUserPoolCommand,
  UpdateUserPoolCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, bearer, type Graph, startGraph } from './graph.ts';
import { isLocal, needsLocalPool, startTarget, type Target, variants, withClient } from './target.ts';
import { adminUser, newEmail, newPhoneNumber, password, signedIn, verifiedUser } from './users.ts';

const newPassword = 'Difference-1822';

describe.each(variants)('with %s', (variant) => {
  let target: Target;
  let graph: Graph;

  beforeAll(async () => {
    target = await startTarget({ variant });
    graph = await startGraph(target);
  });
  afterAll(async () => {
    await graph.close();
    await target.close();
  });

  /** A new user, signed in. */
  const session = async () => {
    const email = await verifiedUser(graph, target);
    const tokens = await signedIn(graph, target, { email });
    return { email, tokens, me: bearer(tokens.accessToken) };
  };

  describe('a session', () => {
    test('goes on with new tokens', async () => {
      const { email, tokens } = await session();
      const refreshed = await graph.ask('refreshTokens', { refreshToken: tokens.refreshToken });
      expect(refreshed).toMatchObject({ __typename: 'RefreshTokensPayload', tokenType: 'Bearer', expiresIn: 3600 });
      expect(refreshed.accessToken).not.toBe(tokens.accessToken);
      expect(await graph.ask('me', undefined, bearer(refreshed.accessToken))).toMatchObject({ email });
    });

    test('ends with signOut, and no other does', async () => {
      const { email, tokens, me } = await session();
      const other = await signedIn(graph, target, { email });
      expect(await graph.ask('signOut', { refreshToken: tokens.refreshToken })).toMatchObject({
        __typename: 'SignOutPayload',
      });
      expect(await graph.ask('me', undefined, me)).toMatchObject({ __typename: 'NotSignedInError' });
      expect(await graph.ask('refreshTokens', { refreshToken: tokens.refreshToken })).toMatchObject({
        __typename: 'InvalidRefreshTokenError',
      });
      expect(await graph.ask('me', undefined, bearer(other.accessToken))).toMatchObject({ __typename: 'User' });
    });

    test('ends with signOutEverywhere, as all others do', async () => {
      const { email, tokens, me } = await session();
      const other = await signedIn(graph, target, { email });
      expect(await graph.ask('signOutEverywhere', undefined, me)).toMatchObject({ __typename: 'SignOutPayload' });
      for (const each of [tokens, other]) {
        expect(await graph.ask('me', undefined, bearer(each.accessToken))).toMatchObject({
          __typename: 'NotSignedInError',
        });
        expect(await graph.ask('refreshTokens', { refreshToken: each.refreshToken })).toMatchObject({
          __typename: 'InvalidRefreshTokenError',
        });
      }
    });

    test('cannot be refreshed without a token, or with what is none', async () => {
      const answers = [
        await graph.ask('refreshTokens'),
        await graph.ask('refreshTokens', { refreshToken: null }),
        await graph.ask('refreshTokens', { refreshToken: 'not-a-refresh-token' }),
        await graph.ask('signOut'),
      ];
      for (const answer of answers) expect(answer).toMatchObject({ __typename: 'InvalidRefreshTokenError' });
    });

    test('takes a refresh token once where the pool rotates them', async ({ skip }) => {
      skip(!isLocal, needsLocalPool);
      const rotating = await withClient(target, {
        ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
        RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 10 },
      });
      const rotated = await startGraph(rotating);
      const email = await verifiedUser(rotated, rotating);
      const { refreshToken: first } = await signedIn(rotated, rotating, { email });
      const { refreshToken: second } = await rotated.ask('refreshTokens', { refreshToken: first });
      expect(second).toEqual(expect.any(String));
      // A retry of an answer that got lost is let through for the grace period.
      expect(await rotated.ask('refreshTokens', { refreshToken: first })).toMatchObject({
        __typename: 'RefreshTokensPayload',
      });
      target.advance?.(11_000);
      expect(await rotated.ask('refreshTokens', { refreshToken: first })).toMatchObject({
        __typename: 'InvalidRefreshTokenError',
      });
      expect(await rotated.ask('refreshTokens', { refreshToken: second })).toMatchObject({
        __typename: 'RefreshTokensPayload',
      });
      await rotated.close();
    });
  });

  describe('a password', () => {
    test('that was forgotten is replaced with a code', async () => {
      const { email, me } = await session();
      const sent = await graph.ask('forgotPassword', { username: email });
      expect(sent).toMatchObject({ __typename: 'ForgotPasswordPayload', codeDelivery: { medium: 'EMAIL' } });
      const code = await target.codeFor(email);
      const reset = { username: email, newPassword };
      expect(await graph.ask('resetPassword', { ...reset, code: '000000' })).toMatchObject({
        __typename: 'CodeMismatchError',
      });
      expect(await graph.ask('resetPassword', { ...reset, newPassword: 'short', code })).toMatchObject({
        __typename: 'InvalidPasswordError',
        requirements: ['LENGTH'],
      });
      expect(await graph.ask('resetPassword', { ...reset, code })).toMatchObject({
        __typename: 'ResetPasswordPayload',
      });
      expect(await graph.ask('signIn', { username: email, password })).toMatchObject({
        __typename: 'IncorrectCredentialsError',
      });
      expect(await signedIn(graph, target, { email, password: newPassword })).toMatchObject({
        __typename: 'SignInPayload',
      });
      expect(me.authorization).toEqual(expect.any(String));
    });

    test('that was forgotten gets the same answer whether there is an account or not', async () => {
      const known = await verifiedUser(graph, target);
      const unknown = `${known[0]}${newEmail()}`;
      const answer = await graph.ask('forgotPassword', { username: known });
      expect(await graph.ask('forgotPassword', { username: unknown })).toEqual(answer);
      const unconfirmed = `${known[0]}${newEmail()}`;
      await graph.ask('signUp', { email: unconfirmed, password });
      expect(await graph.ask('forgotPassword', { username: unconfirmed })).toEqual(answer);
    });

    test('that was forgotten has a code for an hour', async ({ skip }) => {
      skip(!isLocal, needsLocalPool);
      const email = await verifiedUser(graph, target);
      await graph.ask('forgotPassword', { username: email });
      const code = await target.codeFor(email);
      target.advance?.(61 * 60_000);
      expect(await graph.ask('resetPassword', { username: email, code, newPassword })).toMatchObject({
        __typename: 'CodeExpiredError',
      });
    });

    test('is changed with the current one', async () => {
      const { email, me } = await session();
      const change = { currentPassword: password, newPassword };
      expect(await graph.ask('changePassword', { ...change, currentPassword: 'Not-it-1843' }, me)).toMatchObject({
        __typename: 'IncorrectCredentialsError',
      });
      expect(await graph.ask('changePassword', { ...change, newPassword: 'nocapitals-1' }, me)).toMatchObject({
        __typename: 'InvalidPasswordError',
        requirements: ['UPPERCASE'],
      });
      expect(await graph.ask('changePassword', change)).toMatchObject({ __typename: 'NotSignedInError' });
      expect(await graph.ask('changePassword', change, me)).toMatchObject({ __typename: 'ChangePasswordPayload' });
      expect(await signedIn(graph, target, { email, password: newPassword })).toMatchObject({
        __typename: 'SignInPayload',
      });
    });

    test('that is temporary is replaced in the middle of the sign-in', async () => {
      const { email } = await adminUser(target, false);
      const { username, session } = await graph.ask('signIn', { username: email, password });
      const complete = (secret: string) => graph.ask('completeNewPassword', { username, session, newPassword: secret });
      expect(await complete('short')).toMatchObject({ __typename: 'InvalidPasswordError' });
      const expected = variant === 'a pool that requires MFA' ? 'MfaSetupChallenge' : 'SignInPayload';
      expect(await complete(newPassword)).toMatchObject({ __typename: expected });
      expect(await complete(newPassword)).toMatchObject({ __typename: 'SessionExpiredError' });
    });
  });

  describe('a profile', () => {
    test('is changed', async () => {
      const { email, me } = await session();
      expect(await graph.ask('updateProfile', { name: 'Ada King' }, me)).toMatchObject({
        __typename: 'UpdateProfilePayload',
        user: { name: 'Ada King', email },
        codeDeliveries: [],
      });
    });

    test('has a new email address once its code is verified, and until then the old one', async () => {
      const { email, me } = await session();
      const changed = newEmail();
      expect(await graph.ask('updateProfile', { email: changed, name: 'Ada' }, me)).toMatchObject({
        __typename: 'UpdateProfilePayload',
        user: { email, emailVerified: true, name: 'Ada' },
        codeDeliveries: [{ medium: 'EMAIL', attribute: 'email' }],
      });
      expect(await signedIn(graph, target, { email })).toMatchObject({ __typename: 'SignInPayload' });
      expect(await graph.ask('signIn', { username: changed, password })).toMatchObject({
        __typename: 'IncorrectCredentialsError',
      });
      const verify = (code: string) => graph.ask('verifyAttribute', { attribute: 'EMAIL', code }, me);
      expect(await verify('000000')).toMatchObject({ __typename: 'CodeMismatchError' });
      expect(await verify(await target.codeFor(changed))).toMatchObject({ __typename: 'VerifyAttributePayload' });
      expect(await graph.ask('me', undefined, me)).toMatchObject({ email: changed, emailVerified: true });
      expect((await graph.ask('signIn', { username: changed, password })).__typename).not.toMatch(/Error$/);
      expect(await graph.ask('signIn', { username: email, password })).toMatchObject({
        __typename: 'IncorrectCredentialsError',
      });
    });

    test('gets its code again on request', async ({ skip }) => {
      skip(!isLocal, needsLocalPool);
      const { me } = await session();
      const phoneNumber = newPhoneNumber();
      await graph.ask('updateProfile', { phoneNumber }, me);
      expect(await graph.ask('sendAttributeCode', { attribute: 'PHONE_NUMBER' }, me)).toMatchObject({
        __typename: 'SendAttributeCodePayload',
        codeDelivery: { medium: 'SMS', attribute: 'phone_number' },
      });
      const code = await target.codeFor(phoneNumber);
      expect(await graph.ask('verifyAttribute', { attribute: 'PHONE_NUMBER', code }, me)).toMatchObject({
        __typename: 'VerifyAttributePayload',
      });
      expect(await graph.ask('me', undefined, me)).toMatchObject({ phoneNumber, phoneNumberVerified: true });
    });

    test('cannot take what is not the user’s to set', async () => {
      const { me } = await session();
      const names = ['sub', 'email_verified', 'phone_number_verified', 'cognito:username', 'email'];
      const attributes = names.map((name) => ({ name, value: 'true' }));
      expect(await graph.ask('updateProfile', { attributes }, me)).toMatchObject({
        __typename: 'InvalidInputError',
        fields: names.map((_, index) => ({ field: `attributes.${index}.name` })),
      });
      const unknown = [{ name: 'custom:unknown', value: 'x' }];
      expect(await graph.ask('updateProfile', { attributes: unknown }, me)).toMatchObject({
        __typename: 'InvalidInputError',
        fields: [{ field: 'attributes.0.value' }],
      });
      expect(await graph.ask('updateProfile', {}, me)).toMatchObject({ __typename: 'InvalidInputError' });
    });

    test('cannot take another account’s email address', async () => {
      const { email } = await session();
      const { me } = await session();
      expect(await graph.ask('updateProfile', { email }, me)).toMatchObject({ __typename: 'UsernameTakenError' });
    });

    test('is deleted with the account', async () => {
      const { email, tokens, me } = await session();
      expect(await graph.ask('deleteAccount', undefined, me)).toMatchObject({ __typename: 'DeleteAccountPayload' });
      expect(await graph.ask('me', undefined, me)).toMatchObject({ __typename: 'NotSignedInError' });
      expect(await graph.ask('refreshTokens', { refreshToken: tokens.refreshToken })).toMatchObject({
        __typename: 'InvalidRefreshTokenError',
      });
      expect(await graph.ask('signIn', { username: email, password })).toMatchObject({
        __typename: 'IncorrectCredentialsError',
      });
    });
  });
});

describe.skipIf(!isLocal)(`what ${needsLocalPool}`, () => {
  test('a password of the history is NOT_REUSED', async () => {
    const target = await startTarget();
    const graph = await startGraph(target);
    await target.admin.send(
      new UpdateUserPoolCommand({
        UserPoolId: target.userPoolId,
        AutoVerifiedAttributes: ['email'],
        Policies: { PasswordPolicy: { MinimumLength: 8, PasswordHistorySize: 3 } },
      }),
    );
    const email = await verifiedUser(graph, target);
    const { accessToken } = await signedIn(graph, target, { email });
    const change = (currentPassword: string, next: string): Promise<Answer> =>
      graph.ask('changePassword', { currentPassword, newPassword: next }, bearer(accessToken));
    await change(password, newPassword);
    expect(await change(newPassword, password)).toMatchObject({
      __typename: 'InvalidPasswordError',
      requirements: ['NOT_REUSED'],
    });
    await graph.close();
    await target.close();
  });

  test('required and custom attributes are asked for and set with a new password', async () => {
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
    const graph = await startGraph(target);
    const email = newEmail();
    await local.admin.send(
      new AdminCreateUserCommand({
        UserPoolId: target.userPoolId,
        Username: email,
        TemporaryPassword: password,
        UserAttributes: [{ Name: 'email', Value: email }],
      }),
    );
    const challenge = await graph.ask('signIn', { username: email, password });
    expect(challenge).toMatchObject({ __typename: 'NewPasswordChallenge', requiredAttributes: ['name'] });
    const { username, session } = challenge;
    const complete = (attributes: object[]) =>
      graph.ask('completeNewPassword', { username, session, newPassword, attributes });
    expect(await complete([])).toMatchObject({
      __typename: 'InvalidInputError',
      fields: [{ field: 'name', message: 'This is required.' }],
    });
    const name = { name: 'name', value: 'Ada' };
    expect(await complete([name, { name: 'custom:plan', value: 'far too long' }])).toMatchObject({
      __typename: 'InvalidInputError',
      fields: [{ field: 'attributes.1.value' }],
    });
    const done = await complete([name, { name: 'custom:plan', value: 'gold' }]);
    expect(done).toMatchObject({ __typename: 'SignInPayload' });
    expect(await graph.ask('me', undefined, bearer(done.accessToken))).toMatchObject({ name: 'Ada' });
    const attributes = [{ name: 'custom:plan', value: 'free' }];
    expect(await graph.ask('updateProfile', { attributes }, bearer(done.accessToken))).toMatchObject({
      __typename: 'UpdateProfilePayload',
    });
    await graph.close();
    await local.close();
  });

  test('a change whose code cannot be sent tells what was changed all the same', async () => {
    let broken = false;
    const deliver = () => {
      if (broken) throw new Error('The mail server is down.');
    };
    const target = await startTarget({ deliver });
    const graph = await startGraph(target);
    const email = await verifiedUser(graph, target);
    const { accessToken } = await signedIn(graph, target, { email });
    broken = true;
    const answer = await graph.ask('updateProfile', { email: newEmail(), name: 'Ada' }, bearer(accessToken));
    const { name, email: current } = await graph.ask('me', undefined, bearer(accessToken));
    expect(current).toBe(email);
    expect(answer).toEqual({
      __typename: 'CodeDeliveryFailedError',
      message: `The code could not be sent. ${name === 'Ada' ? 'Changed: name.' : 'Nothing was changed.'}`,
    });
    await graph.close();
    await target.close();
  });

  test('a user without a verified address gets the answer of any other', async () => {
    const target = await startTarget();
    const graph = await startGraph(target);
    const { email } = await adminUser(target);
    const before = await graph.ask('forgotPassword', { username: email });
    await target.admin.send(
      new AdminUpdateUserAttributesCommand({
        UserPoolId: target.userPoolId,
        Username: email,
        UserAttributes: [
          { Name: 'email_verified', Value: 'false' },
          { Name: 'phone_number_verified', Value: 'false' },
        ],
      }),
    );
    expect(await graph.ask('forgotPassword', { username: email })).toEqual(before);
    await graph.close();
    await target.close();
  });
});
