import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { listen } from '../../local/gateway/listen.ts';

/** A stand-in for the service that checks a CAPTCHA's tokens. Each token is valid once. */
export interface CaptchaProvider {
  readonly endpoint: string;
  /** The form fields and the headers of each request, in order. */
  readonly requests: { readonly form: Readonly<Record<string, string>>; readonly headers: IncomingHttpHeaders }[];
  /** Returns a new token, as the widget of a page would. @param more properties of the provider's answer */
  solve(more?: object): string;
  /** Replaces the answers, for a provider that is down, hangs or answers something else. */
  fault: ((response: ServerResponse) => void) | undefined;
  close(): Promise<void>;
}

export const CAPTCHA_SECRET = 'hunter2-captcha-secret';

export const startCaptchaProvider = async (): Promise<CaptchaProvider> => {
  const unused = new Map<string, object>();
  const requests: CaptchaProvider['requests'] = [];
  const verdictOf = ({ secret, response: token = '' }: Readonly<Record<string, string>>): object => {
    if (secret !== CAPTCHA_SECRET) return { success: false, 'error-codes': ['invalid-input-secret'] };
    const more = unused.get(token);
    if (more === undefined) return { success: false, 'error-codes': ['timeout-or-duplicate'] };
    unused.delete(token);
    return { success: true, hostname: 'app.example.com', challenge_ts: '2026-11-27T00:00:00Z', ...more };
  };
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const form = Object.fromEntries(new URLSearchParams(body));
      requests.push({ form, headers: request.headers });
      if (provider.fault) return provider.fault(response);
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(verdictOf(form)));
    });
  });
  const { origin, close } = await listen(server, 0);
  const provider: CaptchaProvider = {
    endpoint: `${origin}/siteverify`,
    requests,
    solve: (more = {}) => {
      const token = `hunter2-token-${unused.size}-${requests.length}`;
      unused.set(token, more);
      return token;
    },
    fault: undefined,
    close,
  };
  return provider;
};

/** The ways in which a provider can be out of reach. */
export const OUTAGES: Readonly<Record<string, (response: ServerResponse) => void>> = {
  'answers an error page': (response) => response.writeHead(503, { 'content-type': 'text/html' }).end('<h1>503</h1>'),
  'closes the connection': (response) => response.destroy(),
  'never answers': () => {},
  'stops in its answer': (response) => {
    response.writeHead(200).write('{"success":');
  },
  'answers something else': (response) => response.writeHead(200).end('{"ok":true}'),
  'answers no object': (response) => response.writeHead(200).end('null'),
  'answers without end': (response) => {
    const chunk = 'x'.repeat(65_536);
    response.writeHead(200);
    response.write(chunk, () => response.write(chunk));
  },
};
