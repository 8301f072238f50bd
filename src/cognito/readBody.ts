import type { Readable } from 'node:stream';

/**
 * Reads a response of Node's. The SDK's `streamCollector` first asks whether it is a browser's stream, for which Node loads its web streams
 * (2 % of a cold start), and pipes it into a stream of its own (3 % of a warm request, both 27 November 2026). post.ts has a limit, for
 * answers that are not AWS's.
 * @throws the stream's error, such as ECONNRESET if the connection is lost
 */
export const readBody = (body: Readable): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    body.on('data', (chunk: Buffer) => chunks.push(chunk));
    body.on('end', () => resolve(Buffer.concat(chunks)));
    body.on('error', reject);
  });
