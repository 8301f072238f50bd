import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { type Listening, listen } from '../../../local/gateway/listen.ts';
import { CANARY } from './values.ts';

/** Starts a provider of a CAPTCHA that accepts one token, any number of times, and repeats each request in its answer. */
export const startFuzzCaptcha = (): Promise<Listening> =>
  listen(
    createServer((request, response) => {
      void text(request).then((body) => {
        const isValid = new URLSearchParams(body).get('response') === CANARY;
        const errors = isValid ? {} : { 'error-codes': ['invalid-input-response', body] };
        response.end(JSON.stringify({ success: isValid, hostname: new URL(requestsOrigin).hostname, ...errors }));
      });
    }),
  );

/** The host of the web app of test/e2e/fuzz/requests.ts. */
const requestsOrigin = 'https://app.example.com';
