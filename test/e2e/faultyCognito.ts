import type { Fault } from '../support/cognitoStub.ts';

const AWS_JSON = { 'content-type': 'application/x-amz-json-1.1' };

const answer =
  (status: number, body: string, headers: Record<string, string> = AWS_JSON): Fault =>
  (response) =>
    response.writeHead(status, headers).end(body);
const exception = (status: number, name: string, message = 'Rate exceeded'): Fault =>
  answer(status, JSON.stringify({ __type: name, message }));

/** Faults that never end, so that only the API's deadline ends the call. */
export const endless: Readonly<Record<string, Fault>> = {
  'never answers': () => {},
  'hangs in the headers': (response) => response.socket?.write('HTTP/1.1 200 OK\r\ncontent-type: '),
  'hangs before the body': (response) => response.writeHead(200, AWS_JSON).flushHeaders(),
  'hangs in the body': (response) => response.writeHead(200, AWS_JSON).write('{"UserSub":'),
  'drips its body': (response) => {
    response.writeHead(200, AWS_JSON);
    const timer = setInterval(() => response.write(' '), 1000);
    response.on('close', () => clearInterval(timer));
  },
  'hangs in the body of an error': (response) => response.writeHead(500, AWS_JSON).write('{"__type":'),
};

/** Transient faults. The API retries calls that are safe to repeat. */
export const transient: Readonly<Record<string, Fault>> = {
  'resets the connection': (response) => response.socket?.resetAndDestroy(),
  'closes the connection': (response) => response.socket?.end(),
  'resets the connection in the body': (response) => {
    response.writeHead(200, { ...AWS_JSON, 'content-length': '1000' }).write('{"UserSub":', () => {
      response.socket?.resetAndDestroy();
    });
  },
  'answers InternalErrorException': exception(500, 'InternalErrorException'),
  'answers 503': answer(503, '{}'),
};

export const garbage: Readonly<Record<string, Fault>> = {
  'answers 500 in HTML': answer(500, '<html>Hunter2-password</html>', { 'content-type': 'text/html' }),
  'answers 503 with an empty body': answer(503, ''),
  'answers 400 with an empty body': answer(400, ''),
  'answers 200 in HTML': answer(200, '<html>Hunter2-password</html>', { 'content-type': 'text/html' }),
  'answers truncated JSON': answer(200, '{"UserSub":"Hunter2-password'),
  'answers without HTTP': (response) => response.socket?.end('Hunter2-password\r\n\r\n'),
  'answers a redirect': answer(302, '', { location: 'http://127.0.0.1:1/' }),
};

/** JSON of another shape than the operation's output. */
export const shapes: Readonly<Record<string, Fault>> = {
  'an empty body': answer(200, ''),
  'an empty object': answer(200, '{}'),
  null: answer(200, 'null'),
  'a list': answer(200, '[]'),
  'a string': answer(200, '"Hunter2-password"'),
  'empty objects in its members': answer(
    200,
    '{"AuthenticationResult":{},"CodeDeliveryDetails":{},"UserAttributes":[]}',
  ),
  'other types in its members': answer(
    200,
    '{"AuthenticationResult":7,"UserSub":[],"UserAttributes":7,"SecretCode":{},"CodeDeliveryDetails":"a"}',
  ),
};

export const throttling: Readonly<Record<string, Fault>> = {
  TooManyRequestsException: exception(400, 'TooManyRequestsException'),
  'TooManyRequestsException of status 429': exception(429, 'TooManyRequestsException'),
  LimitExceededException: exception(
    400,
    'LimitExceededException',
    'Attempt limit exceeded, please try after some time.',
  ),
  ThrottlingException: exception(400, 'ThrottlingException'),
  'status 429 with an empty body': answer(429, ''),
  'status 429 in HTML': answer(429, '<html>Hunter2-password</html>', { 'content-type': 'text/html' }),
};
