import { errorTypeRegistries } from '@aws-sdk/client-cognito-identity-provider';
import { AwsJson1_1Protocol } from '@aws-sdk/core/protocols';
import { defaultProvider } from '@aws-sdk/credential-provider-node';
import { Sha256 } from '@smithy/core/checksum';
import { parseUrl } from '@smithy/core/protocols';
import { operation } from '@smithy/core/schema';
import { SignatureV4 } from '@smithy/signature-v4';
import type {
  EndpointBearer,
  HandlerExecutionContext,
  HttpResponse,
  SerdeFunctions,
  StaticOperationSchema,
} from '@smithy/types';
import type { Config } from '../config.ts';
import type { RequestHandler } from './connections.ts';
import type { Deadline } from './deadline.ts';
import { cognitoEndpoint } from './endpoint.ts';
import { readBody } from './readBody.ts';

/** A command of the SDK. */
export interface Command {
  readonly input: object;
  readonly schema: StaticOperationSchema;
}

interface Options {
  readonly deadline: Deadline;
  readonly userAgent: string;
}

/**
 * Calls an operation once.
 * @throws what Cognito or the network throws, with `$metadata` if there was a response
 */
export type CallOperation = (command: Command, options: Options) => Promise<object>;

const protocol = new AwsJson1_1Protocol({
  defaultNamespace: 'com.amazonaws.cognitoidentityprovider',
  errorTypeRegistries,
  serviceTarget: 'AWSCognitoIdentityProviderService',
});

/**
 * Calls operations by the protocol, the HTTP handler and the signer of the SDK, without its client, whose middleware finds what a Lambda
 * knows: docs/decisions/12-no-sdk-client.md
 */
export const createCallOperation = (
  { region, endpoint }: Pick<Config, 'region' | 'endpoint'>,
  handler: RequestHandler,
): CallOperation => {
  const url = new URL(endpoint ?? cognitoEndpoint(region));
  const context = protocolContext(url);
  // Roles are assumed in the pool's region, as by the SDK's client.
  const credentials = defaultProvider({ parentClientConfig: { region: async () => region } });
  const signer = new SignatureV4({ service: 'cognito-idp', region, credentials, sha256: Sha256 });
  return async ({ input, schema: [, namespace, name, traits, inputSchema, outputSchema] }, { deadline, userAgent }) => {
    const schema = operation(namespace, name, traits, inputSchema, outputSchema);
    const request = await protocol.serializeRequest(schema, input, context);
    request.headers.host = url.host;
    request.headers['content-length'] = String(Buffer.byteLength(request.body));
    request.headers['user-agent'] = userAgent;
    const sent = isSigned(input) ? await signer.sign(request) : request;
    const { response } = await handler.handle(sent, { abortSignal: deadline });
    try {
      return await protocol.deserializeResponse(schema, context, response);
    } catch (error) {
      throw addMetadata(error, response);
    }
  };
};

/** Operations of administrators are authorized by IAM: those on a pool, and those of no app client and no user. */
const isSigned = (input: object): boolean =>
  'UserPoolId' in input || !['AccessToken', 'ClientId', 'Session'].some((name) => name in input);

type ProtocolContext = HandlerExecutionContext & SerdeFunctions & EndpointBearer;

/** Returns the parts of a client that the protocol needs. */
const protocolContext = (url: URL): ProtocolContext => {
  const endpoint = parseUrl(url);
  const parts: Pick<ProtocolContext, 'endpoint' | 'streamCollector'> = {
    endpoint: async () => endpoint,
    streamCollector: readBody,
  };
  // Safe: the JSON protocol reads no other part. A test calls each operation by the SDK's own client, too, and compares.
  return parts as ProtocolContext;
};

/** A body that is no JSON, such as a web ACL's, is a SyntaxError without a status. */
const addMetadata = (error: unknown, { statusCode, headers }: HttpResponse): unknown => {
  if (!(error instanceof Error) || '$metadata' in error) return error;
  const [, requestId] = Object.entries(headers).find(([name]) => /^x-[\w-]+-request-?id$/.test(name)) ?? [];
  return Object.assign(error, { $metadata: { httpStatusCode: statusCode, requestId } });
};
