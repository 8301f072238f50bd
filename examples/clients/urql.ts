import { fetchExchange, type OperationResult, Client as Urql } from '@urql/core';
import { apiUrl, demonstrate } from './account.ts';
import { type Client, getAuthHeaders } from './session.ts';

const urql = new Urql({
  url: apiUrl,
  // No `cacheExchange`, because payloads contain tokens.
  exchanges: [fetchExchange],
  fetchOptions: () => ({ headers: getAuthHeaders() }),
  preferGetMethod: false,
});

const requireData = <Data>({ data, error }: OperationResult<Data>): Data => {
  if (data === undefined) throw error ?? new Error('The response has no data.');
  return data;
};

export const client: Client = {
  query: async (document, variables) => requireData(await urql.query(document, variables).toPromise()),
  mutate: async (document, variables) => requireData(await urql.mutation(document, variables).toPromise()),
};

if (import.meta.main) console.log(await demonstrate(client));
