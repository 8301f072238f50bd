import { describe, expect, test, vi } from 'vitest';
import { postConfirmation } from '../../triggers/postConfirmation.ts';
import { preTokenGeneration } from '../../triggers/preTokenGeneration.ts';
import { userMigration } from '../../triggers/userMigration.ts';
import { confirmationEvent, migrationEvent, tokenEvent } from './events.ts';

describe('preTokenGeneration', () => {
  test('adds the claims and scopes that the function returns for the event', () => {
    const event = tokenEvent();
    const claims = vi.fn(() => ({ idToken: { tenant: 'a' }, accessToken: { plan: 'gold' }, scopes: ['orders/read'] }));
    expect(preTokenGeneration(event, { claims })).toEqual({
      ...event,
      response: {
        claimsAndScopeOverrideDetails: {
          idTokenGeneration: { claimsToAddOrOverride: { tenant: 'a' } },
          accessTokenGeneration: { claimsToAddOrOverride: { plan: 'gold' }, scopesToAdd: ['orders/read'] },
        },
      },
    });
    expect(claims).toHaveBeenCalledExactlyOnceWith(event);
  });

  test('returns the event when there is no function', () => {
    const event = tokenEvent();
    expect(preTokenGeneration(event, {})).toBe(event);
  });
});

describe('postConfirmation', () => {
  const settings = (more: object = {}) => ({
    bus: 'default',
    source: 'cognito-graphql-auth',
    stage: 'prod',
    putEvent: vi.fn(async () => {}),
    ...more,
  });
  const detail = { stage: 'prod', userPoolId: 'eu-central-1_AbC123', clientId: 'client', sub: 'sub-of-ada' };

  test('sends an event without personal data when a sign-up is confirmed', async () => {
    const event = confirmationEvent('ConfirmSignUp');
    const { putEvent, ...rest } = settings();
    expect(await postConfirmation(event, { ...rest, putEvent })).toBe(event);
    expect(putEvent).toHaveBeenCalledExactlyOnceWith({
      Source: 'cognito-graphql-auth',
      DetailType: 'UserConfirmed',
      Detail: JSON.stringify(detail),
      EventBusName: 'default',
    });
  });

  test('adds what the function returns, which cannot replace the rest', async () => {
    const putEvent = vi.fn(async (_: { Detail: string }) => {});
    const confirmedDetail = () => ({ plan: 'gold', sub: 'another' });
    await postConfirmation(confirmationEvent('ConfirmSignUp'), settings({ putEvent, confirmedDetail }));
    expect(JSON.parse(putEvent.mock.calls[0]?.[0].Detail ?? '')).toEqual({ plan: 'gold', ...detail });
  });

  test('sends nothing when a password is reset', async () => {
    const { putEvent, ...rest } = settings();
    await postConfirmation(confirmationEvent('ConfirmForgotPassword'), { ...rest, putEvent });
    expect(putEvent).not.toHaveBeenCalled();
  });
});

describe('userMigration', () => {
  const attributes = { email: 'ada@example.com', email_verified: 'true' };

  test('creates the user of a sign-in, confirmed and without a message', async () => {
    const migrateUser = vi.fn(async () => ({ attributes }));
    expect((await userMigration(migrationEvent('Authentication'), { migrateUser })).response).toMatchObject({
      userAttributes: attributes,
      finalUserStatus: 'CONFIRMED',
      messageAction: 'SUPPRESS',
    });
    expect(migrateUser).toHaveBeenCalledExactlyOnceWith({
      username: 'ada@example.com',
      password: 'hunter2-password',
      signal: expect.any(AbortSignal),
    });
  });

  test('creates the user of a forgotten password, without a status', async () => {
    const migrateUser = vi.fn(async () => ({ attributes }));
    const { response } = await userMigration(migrationEvent('ForgotPassword'), { migrateUser });
    expect(response).toMatchObject({ userAttributes: attributes, finalUserStatus: null, messageAction: 'SUPPRESS' });
    expect(migrateUser).toHaveBeenCalledWith(expect.objectContaining({ password: undefined }));
  });

  test.each([
    ['there is no such user', { migrateUser: async () => undefined }],
    ['there is no function', {}],
  ])('answers nothing when %s', async (_, extension) => {
    const event = migrationEvent('Authentication');
    expect(await userMigration(event, extension)).toBe(event);
  });

  test('gives up when the old directory takes too long, and tells it', async () => {
    let told = false;
    const migrateUser = ({ signal }: { signal: AbortSignal }) =>
      new Promise<undefined>(() => {
        signal.addEventListener('abort', () => {
          told = true;
        });
      });
    // Keeps Node running, because a timer of AbortSignal.timeout does not.
    const running = setInterval(() => {}, 1000);
    await expect(userMigration(migrationEvent('Authentication'), { migrateUser }, 20)).rejects.toMatchObject({
      name: 'TimeoutError',
    });
    clearInterval(running);
    expect(told).toBe(true);
  });
});
