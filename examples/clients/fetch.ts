import { print } from 'graphql';
import { apiUrl, demonstrate } from './account.ts';
import { type Client, getAuthHeaders } from './session.ts';

const send: Client['query'] = async (document, variables) => {
  const response = await fetch(apiUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...getAuthHeaders() },
    body: JSON.stringify({ query: print(document), variables }),
  });
  const { data, errors } = await response.json();
  if (!data) throw new Error(errors?.[0]?.message ?? `Status ${response.status}`);
  return data;
};

export const client: Client = { query: send, mutate: send };

if (import.meta.main) console.log(await demonstrate(client));
