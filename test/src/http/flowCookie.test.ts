import { describe, expect, test } from 'vitest';
import { createContext } from '../../../src/http/context.ts';
import { flowCookieFor } from '../../../src/http/flowCookie.ts';
import { deliverByCookie } from '../../../src/http/refreshCookie.ts';
import { eventV1, eventV2 } from './event.ts';

const config = { cookieSameSite: 'Strict', refreshTokenDays: 30 } as const;
const hasFlow = { hasFlow: true };
const noFlow = { hasFlow: false };
const cleared = '__Host-federated-flow=; Path=/; Max-Age=0; HttpOnly; Secure; SameSite=Lax';

describe('flowCookieFor', () => {
  test.each([
    ['Strict', 'Lax'],
    ['Lax', 'Lax'],
    ['None', 'None'],
  ] as const)(
    'returns a cookie of ten minutes when the refresh token’s has SameSite=%s',
    (...[cookieSameSite, own]) => {
      const answer = { __typename: 'StartFederatedSignInPayload', url: 'https://a', flow: 'a-b_c' };
      expect(flowCookieFor(answer, { cookieSameSite }, noFlow)).toBe(
        `__Host-federated-flow=a-b_c; Path=/; Max-Age=600; HttpOnly; Secure; SameSite=${own}`,
      );
    },
  );

  test.each(['SignInPayload', 'LinkProviderPayload', 'FederatedSignInError', 'IdentityInUseError'])(
    'clears the cookie when the answer is %s, and the request has one',
    (__typename) => {
      expect(flowCookieFor({ __typename }, config, hasFlow)).toBe(cleared);
      expect(flowCookieFor({ __typename }, config, noFlow)).toBeUndefined();
    },
  );

  test('keeps the cookie when the callback was of another sign-in, so that nobody can end this one', () => {
    const answer = { __typename: 'FederatedSignInError', reason: 'FEDERATION_STATE_MISMATCH' };
    expect(flowCookieFor(answer, config, hasFlow)).toBeUndefined();
  });

  test.each(['TooManyAttemptsError', 'InvalidInputError', 'NotSignedInError', 'User'])(
    'keeps the cookie when the answer is %s, so that the callback can be sent again',
    (__typename) => {
      expect(flowCookieFor({ __typename }, config, hasFlow)).toBeUndefined();
    },
  );
});

test('moves the flow to a cookie, and both secrets when a sign-in ends the flow', () => {
  const delivery = deliverByCookie(config, hasFlow);
  expect(delivery.deliver({ __typename: 'StartFederatedSignInPayload', flow: 'a' })).toMatchObject({ flow: null });
  expect(delivery.setCookies()).toEqual([expect.stringMatching(/^__Host-federated-flow=a;/)]);
  delivery.deliver({ __typename: 'SignInPayload', refreshToken: 'r' });
  expect(delivery.setCookies()).toEqual([cleared, expect.stringMatching(/^__Host-refresh-token=r;/)]);
});

test('leaves a list as it is', () => {
  const list = [{ __typename: 'SignInProvider' }];
  expect(deliverByCookie(config, noFlow).deliver(list)).toBe(list);
});

test('the flow of the cookie counts only with the header x-token-delivery', () => {
  const cookie = '__Host-federated-flow=a-b_c';
  const flowOf = (event: Parameters<typeof createContext>[0]) => createContext(event, config).flowCookie;
  expect(flowOf(eventV2({}, [cookie]))).toBeUndefined();
  expect(flowOf(eventV2({ 'x-token-delivery': 'cookie' }, ['a=b', cookie]))).toBe('a-b_c');
  expect(flowOf(eventV1({ 'x-token-delivery': 'cookie', cookie: `a=b; ${cookie}` }))).toBe('a-b_c');
});
