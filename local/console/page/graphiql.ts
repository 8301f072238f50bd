import { GraphiQL } from 'graphiql';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { sandboxDocument } from '../../../src/graphql/sandbox.ts';

/** Sends operations through this page's own origin, so that CORS_ORIGINS does not matter. */
const sendOperation = async (params: object, { headers = {} }: { headers?: Record<string, string> } = {}) => {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(params),
  });
  return response.json();
};

const root = document.getElementById('graphiql');
if (!root) throw new Error('graphiql.html has no #graphiql.');

const defaultTabs = [{ query: sandboxDocument, headers: '{ "Authorization": "Bearer " }' }];
const backLink = createElement(GraphiQL.Logo, null, createElement('a', { href: '/' }, 'Users and messages'));
createRoot(root).render(createElement(GraphiQL, { fetcher: sendOperation, defaultTabs }, backLink));
