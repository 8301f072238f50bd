import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Listening, listen } from '../../local/gateway/listen.ts';
import { createPutEvent } from '../../triggers/putEvent.ts';

const event = { Source: 'source', DetailType: 'UserConfirmed', Detail: '{"sub":"ä"}', EventBusName: 'default' };
const credentials = {
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: 'hunter2-secret-key',
  sessionToken: 'hunter2-session',
};

const taken = (response: ServerResponse): unknown => response.end('{"FailedEntryCount":0,"Entries":[{"EventId":"1"}]}');

let server: Listening;
let requests: { headers: IncomingHttpHeaders; body: string }[] = [];
let answers: ((response: ServerResponse) => unknown)[] = [];
beforeAll(async () => {
  server = await listen(
    createServer((request, response) => {
      void text(request).then((body) => {
        requests.push({ headers: request.headers, body });
        (answers.shift() ?? taken)(response);
      });
    }),
  );
});
afterEach(() => {
  requests = [];
  answers = [];
});
afterAll(() => server.close());

const putEvent = () => createPutEvent({ endpoint: server.origin, region: 'eu-central-1', credentials }, 200)(event);

const sha256 = (data: string): string => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Buffer, data: string): Buffer => createHmac('sha256', key).update(data).digest();

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html */
const signatureOf = ({ headers, body }: (typeof requests)[number]): string => {
  const date = String(headers['x-amz-date']);
  const names = /SignedHeaders=([^,]+)/.exec(headers.authorization ?? '')?.[1] ?? '';
  const canonicalHeaders = names
    .split(';')
    .map((name) => `${name}:${headers[name]}\n`)
    .join('');
  const canonical = ['POST', '/', '', canonicalHeaders, names, sha256(body)].join('\n');
  const scope = `${date.slice(0, 8)}/eu-central-1/events/aws4_request`;
  const dateKey = hmac(`AWS4${credentials.secretAccessKey}`, date.slice(0, 8));
  const key = hmac(hmac(hmac(dateKey, 'eu-central-1'), 'events'), 'aws4_request');
  return hmac(key, ['AWS4-HMAC-SHA256', date, scope, sha256(canonical)].join('\n')).toString('hex');
};

test('sends one signed request', async () => {
  await putEvent();
  const [request] = requests;
  expect(requests).toHaveLength(1);
  expect(JSON.parse(request?.body ?? '')).toEqual({ Entries: [event] });
  expect(request?.headers).toMatchObject({
    'x-amz-target': 'AWSEvents.PutEvents',
    'content-type': 'application/x-amz-json-1.1',
    'x-amz-security-token': credentials.sessionToken,
  });
  expect(request?.headers.authorization).toContain(`Signature=${request && signatureOf(request)}`);
});

test.each([
  ['answers status 500', (response: ServerResponse) => response.writeHead(500).end()],
  ['closes the connection', (response: ServerResponse) => response.destroy()],
  ['never answers', () => {}],
  ['rejects the entry', (response: ServerResponse) => response.end('{"FailedEntryCount":1,"Entries":[{}]}')],
])('sends it once more when EventBridge %s', async (_, answer) => {
  answers = [answer];
  await putEvent();
  expect(requests).toHaveLength(2);
});

test('fails when the second attempt fails, too, without the answer in its error', async () => {
  answers = [
    (response) => response.writeHead(400).end('hunter2'),
    (response) => response.writeHead(400).end('hunter2'),
  ];
  await expect(putEvent()).rejects.toMatchObject({ name: 'BusError', code: 'status 400' });
  expect(requests).toHaveLength(2);
});
