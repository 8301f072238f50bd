import type { HTTPGraphQLRequest, HTTPGraphQLResponse } from '@apollo/server';
import type { GraphQLContext } from '../http/context.ts';

export type Execute = (request: HTTPGraphQLRequest, context: GraphQLContext) => Promise<HTTPGraphQLResponse>;

/** Browsers and GraphQL clients send few values of Accept, all of them shorter. Others are negotiated each time. */
const LIMIT = 50;
const MAX_LENGTH = 200;

/**
 * Keeps the content type that Apollo chooses for each value of the header Accept, because Apollo negotiates twice for each request: 27 µs.
 * Without the header, Apollo answers in JSON. Only for POST: GET can ask for the Sandbox's page.
 */
export const keepContentTypes = (execute: Execute): Execute => {
  const chosen = new Map<string, string>();
  return async (request, context) => {
    const accept = request.headers.get('accept');
    if (accept === undefined || request.method !== 'POST') return execute(request, context);
    const known = chosen.get(accept);
    if (known !== undefined) request.headers.delete('accept');
    const response = await execute(request, context);
    if (known !== undefined) response.headers.set('content-type', known);
    else if (isAnswer(response) && chosen.size < LIMIT && accept.length <= MAX_LENGTH) {
      chosen.set(accept, response.headers.get('content-type') ?? '');
    }
    return response;
  };
};

/** False for a 406, which is JSON although the client does not accept it. */
const isAnswer = ({ status = 200 }: HTTPGraphQLResponse): boolean => status === 200;
