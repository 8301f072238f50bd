import { fetchExchange, type OperationResult, Client as Urql } from '@urql/core';
import { graph, signUpAndIn } from './account.ts';
import { authorization, type Client } from './session.ts';

const urql = new Urql({
  url: graph,
  // Without `cacheExchange`: tokens belong in no cache.
  exchanges: [fetchExchange],
  fetchOptions: () => ({ headers: authorization() }),
  preferGetMethod: false,
});

const answered = <Data>({ data, error }: OperationResult<Data>): Data => {
  if (data === undefined) throw error ?? new Error('The graph answered no data.');
  return data;
};

export const client: Client = {
  query: async (document, variables) => answered(await urql.query(document, variables).toPromise()),
  mutate: async (document, variables) => answered(await urql.mutation(document, variables).toPromise()),
};

if (import.meta.main) console.log(await signUpAndIn(client));
