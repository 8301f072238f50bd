import {
  CognitoIdentityProviderClient,
  type CognitoIdentityProviderClientConfig,
} from '@aws-sdk/client-cognito-identity-provider';

/** A value of JSON. */
export type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

/** One request to Cognito and what it answered. */
export interface Exchange {
  request: { operation: string; input: Json };
  /** The body is JSON as the server sent it. The SDK would leave out members that it does not know. */
  answer: { status: number; body: Json };
}

/** The result of the SDK's HTTP handler. */
interface HttpResponse {
  statusCode: number;
  body: AsyncIterable<Uint8Array> | Uint8Array;
}

const readBody = async ({ body }: HttpResponse): Promise<Buffer> => {
  if (body instanceof Uint8Array) return Buffer.from(body);
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks);
};

/** Creates an SDK client that passes each exchange to `record`. It sends each request once. */
export const createRecordingClient = (
  config: CognitoIdentityProviderClientConfig,
  record: (exchange: Exchange) => void,
): CognitoIdentityProviderClient => {
  const client = new CognitoIdentityProviderClient({ ...config, maxAttempts: 1 });
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        const result = await next(args);
        // Safe cast: below this middleware there is only the HTTP handler.
        const response = result.response as HttpResponse;
        const body = await readBody(response);
        // The next middleware parses the body, too.
        response.body = body;
        record({
          request: {
            operation: String(commandName).replace(/Command$/, ''),
            // A copy without what JSON has not, as it was sent.
            input: JSON.parse(JSON.stringify(args.input)),
          },
          answer: { status: response.statusCode, body: JSON.parse(body.toString() || '{}') },
        });
        return result;
      },
    { step: 'deserialize', priority: 'low', name: 'recordExchange' },
  );
  return client;
};
