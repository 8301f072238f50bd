import type { SessionDescriptionType } from '@aws-sdk/client-cognito-identity-provider';
import { expect, test } from 'vitest';
import { toSessions } from '../../../src/mapping/session.ts';
import { app } from '../resolvers/context.ts';

const propagating = { ...app, propagatesUserContext: true };
const at = (time: string) => new Date(`2026-11-26T${time}Z`);
/** A sign-in as AWS's example of ListUserSessions has it. */
const signedIn: SessionDescriptionType = {
  SessionId: 'tkn8c4d0e6f2g8h4j0k6m2n8p4q9',
  SessionType: 'TOKEN',
  ClientId: app.clientId,
  CreateDate: at('20:36:14.117'),
  LastActiveDate: at('20:36:14.234'),
  DeviceType: 'Chrome 125 / macOS 15.0',
  LastIPAddress: '192.0.2.42',
  LastLocation: { City: 'Seattle', Country: 'United States' },
  IsCurrentSession: true,
};
const place = { ipAddress: '192.0.2.42', city: 'Seattle', country: 'United States' };
const nowhere = { ipAddress: null, city: null, country: null };

test('returns every property when Cognito knows them', () => {
  expect(toSessions([signedIn], propagating)).toEqual([
    {
      __typename: 'Session',
      id: 'tkn8c4d0e6f2g8h4j0k6m2n8p4q9',
      kind: 'TOKEN',
      device: 'Chrome 125 / macOS 15.0',
      createdAt: '2026-11-26T20:36:14.117Z',
      lastActiveAt: '2026-11-26T20:36:14.234Z',
      ...place,
      current: true,
    },
  ]);
});

test.each([
  ['no place when its tokens were refreshed', { LastActiveDate: at('21:00:00') }, propagating, nowhere],
  ['no place when they were refreshed at once', { LastActiveDate: at('20:36:16') }, propagating, nowhere],
  ['no place when the app client does not pass on addresses', {}, app, nowhere],
  ['no place when it began at a provider', { OriginSessionId: 'sso' }, propagating, nowhere],
  ['no place when it is the session of the domain', { SessionType: 'SSO' as const }, propagating, nowhere],
  ['the place when it belongs to another client', { ClientId: 'mobile', LastActiveDate: at('21:00:00') }, app, place],
] as const)('returns %s', (...[, changes, of, expected]) => {
  expect(toSessions([{ ...signedIn, ...changes }], of)).toMatchObject([expected]);
});

test.each([
  ['unknown', null],
  ['Unknown', null],
  ['', null],
  [undefined, null],
  ['cognito-graphql-auth', null],
  ['Firefox cognito-graphql-auth/key', 'Firefox'],
  ['Example 4.9 / Android 15', 'Example 4.9 / Android 15'],
])('returns the device that is %s as %s', (DeviceType, device) => {
  expect(toSessions([{ ...signedIn, DeviceType }], app)).toMatchObject([{ device }]);
});

test('returns null for the place when Cognito cannot resolve it', () => {
  const LastLocation = { City: undefined, Country: 'unknown' };
  const sessions = [
    { ...signedIn, LastLocation },
    { ...signedIn, LastLocation: undefined },
  ];
  const unresolved = { ipAddress: '192.0.2.42', city: null, country: null };
  expect(toSessions(sessions, propagating)).toMatchObject([unresolved, unresolved]);
});

test('returns the latest session first, and false for one that is not current', () => {
  const older = { ...signedIn, SessionId: 'older', LastActiveDate: at('20:00:00'), IsCurrentSession: undefined };
  const sso = { ...signedIn, SessionId: 'sso', SessionType: 'SSO' as const, IsCurrentSession: false };
  expect(toSessions([older, sso], app)).toMatchObject([
    { id: 'sso', kind: 'SSO', current: false },
    { id: 'older', current: false },
  ]);
});

test('returns the time of the sign-in, and its place, when the tokens were never refreshed', () => {
  expect(toSessions([{ ...signedIn, LastActiveDate: undefined }], propagating)).toMatchObject([
    { lastActiveAt: '2026-11-26T20:36:14.117Z', ...place },
  ]);
});

test('throws when a session lacks its ID', () => {
  expect(() => toSessions([{ ...signedIn, SessionId: undefined }], app)).toThrow(TypeError);
});
