import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';

/** Text that is HTML already. */
export interface Html {
  readonly html: string;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const toHtml = (value: string | Html | Html[]): string => {
  if (typeof value === 'string') return value.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
  return Array.isArray(value) ? value.map(({ html }) => html).join('') : value.html;
};

/** Returns HTML in which each inserted string is escaped. */
export const html = (parts: TemplateStringsArray, ...values: (string | Html | Html[])[]): Html => ({
  html: parts.map((part, index) => part + toHtml(values[index] ?? '')).join(''),
});

const STYLE =
  ':root{color-scheme:light dark;font:1rem/1.5 system-ui,sans-serif}' +
  'main{max-width:26rem;margin:10vh auto;padding:0 1rem}h1{font-size:1.4rem}' +
  'label{display:block;margin-top:1rem}input:not([type=checkbox]){display:block;box-sizing:border-box;width:100%;font:inherit;padding:.5rem}' +
  'button{font:inherit;padding:.5rem 1rem;margin:1rem .5rem 0 0}details{margin-top:1.5rem}';

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/**
 * Sends a page that runs no script and that no site can embed.
 * @param callback the address that a form's answer redirects to, which `form-action` has to allow in Chromium
 */
export const sendPage = (
  response: ServerResponse,
  { status, title, body, callback }: { status: number; title: string; body: Html; callback?: string },
): void => {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': [
      "default-src 'none'",
      `style-src 'sha256-${STYLE_HASH}'`,
      `form-action 'self'${callback === undefined ? '' : ` ${toSource(callback)}`}`,
      "frame-ancestors 'none'",
      "base-uri 'none'",
    ].join('; '),
    // With no-referrer, the browser would send `Origin: null` with the form, which the pool rejects.
    'referrer-policy': 'same-origin',
    'x-frame-options': 'DENY',
  });
  const page = html`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${{ html: STYLE }}</style></head><body><main><h1>${title}</h1>${body}</main></body></html>`;
  response.end(page.html);
};

/** Returns the source of a content security policy: the origin, or the scheme of an app's own address. */
const toSource = (address: string): string => {
  const { origin, protocol } = new URL(address);
  return origin === 'null' ? protocol : origin;
};

export const sendErrorPage = (response: ServerResponse, message: string): void =>
  sendPage(response, { status: 400, title: 'An error was encountered', body: html`<p>${message}</p>` });

export const redirect = (response: ServerResponse, location: string): void => {
  response.writeHead(302, { location, 'referrer-policy': 'no-referrer' });
  response.end();
};
