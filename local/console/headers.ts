type Headers = Readonly<Record<string, string>>;

/** No other site may frame a page, and a page loads nothing from elsewhere. The pool forbids caching and embedding. */
export const toPageHeaders = (path: string): Headers => ({
  'content-security-policy': [
    "default-src 'none'; script-src 'self'; connect-src 'self'; frame-src 'self'",
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    // GraphiQL's menus create <style> elements, and its style sheet contains fonts.
    path === '/graphiql'
      ? "style-src 'self' 'unsafe-inline'; font-src data:; img-src 'self' data:"
      : "style-src 'self'; img-src data:",
  ].join('; '),
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
});

/**
 * The HTML of a message can have styles and pictures of its own, and nothing else. `sandbox` gives it an origin that can read and call nothing, and
 * forbids its scripts, forms and links: https://www.w3.org/TR/CSP3/#directive-sandbox
 */
export const EMAIL_HEADERS: Headers = {
  'content-security-policy':
    "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
  'referrer-policy': 'no-referrer',
  'content-type': 'text/html; charset=utf-8',
};
