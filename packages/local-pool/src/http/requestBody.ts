import type { IncomingMessage } from 'node:http';

/** Returns the body as text, or undefined if it is larger than `limit` bytes. */
export const readBody = async (request: IncomingMessage, limit: number): Promise<string | undefined> => {
  const chunks: Buffer[] = [];
  let size = 0;
  // Safe cast: a request without an encoding is a stream of buffers.
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
};
