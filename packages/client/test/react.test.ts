import { createElement, Fragment } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { type AuthClient, createAuthClient } from '../src/index.ts';
import { AuthProvider, useAuth, useSession } from '../src/react.ts';

const auth = createAuthClient({ url: 'https://api.example.com/graphql', delivery: 'cookie' });

const Status = () => createElement(Fragment, null, `${useSession().status} at ${useAuth().url}`);

test('a server renders the loading state, also when its client has a session', () => {
  const signedIn: AuthClient = {
    ...auth,
    getSnapshot: () => ({ status: 'signedIn', userId: '1', offline: false }),
    start: () => expect.unreachable('A server has no session.'),
  };
  const html = renderToString(createElement(AuthProvider, { auth: signedIn }, createElement(Status)));
  expect(html).toBe('loading at https://api.example.com/graphql');
});

test('throws when a component is outside the provider', () => {
  expect(() => renderToString(createElement(Status))).toThrow('AuthProvider');
});
