import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { readBody } from '../../../src/cognito/readBody.ts';

/** Returns the response of a server that answers as given. */
const responseOf = async (listener: RequestListener): Promise<IncomingMessage> => {
  const server = createServer(listener).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  // Safe: the server listens at a port.
  const { port } = server.address() as AddressInfo;
  const [response] = await once(get({ port, host: '127.0.0.1', agent: false }), 'response');
  return response;
};

test('returns the whole body when it comes in parts that divide a character', async () => {
  const [first, second] = [Buffer.from('{"a":"\u00e9').subarray(0, -1), Buffer.from('\u00e9"}').subarray(1)];
  const response = await responseOf((_request, answer) => {
    answer.write(first);
    setTimeout(() => answer.end(second), 20);
  });
  expect(new TextDecoder().decode(await readBody(response))).toBe('{"a":"\u00e9"}');
});

test('returns no bytes when the body is empty', async () => {
  const response = await responseOf((_request, answer) => answer.end());
  expect(await readBody(response)).toHaveLength(0);
});

test('throws ECONNRESET when the connection is lost within the body', async () => {
  const response = await responseOf((_request, answer) => {
    answer.writeHead(200, { 'content-length': '100' });
    answer.write('{"a":');
    setTimeout(() => answer.destroy(), 20);
  });
  await expect(readBody(response)).rejects.toMatchObject({ code: 'ECONNRESET' });
});
