import type { IncomingMessage } from 'node:http';

/**
 * Returns the body as text, or undefined if it is larger than `limit` bytes. It reads the rest of such a body, because leaving the loop
 * would close the connection before the client can read the answer.
 */
export const readBody = async (request: IncomingMessage, limit: number): Promise<string | undefined> => {
  const chunks: Buffer[] = [];
  let size = 0;
  // Safe cast: a request without an encoding is a stream of buffers.
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
  }
  return size > limit ? undefined : Buffer.concat(chunks).toString('utf8');
};
