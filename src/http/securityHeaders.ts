/** The headers that OWASP recommends for REST: https://cheatsheetseries.owasp.org/cheatsheets/REST_Security_Cheat_Sheet.html#security-headers */
const HEADERS = {
  // Responses belong to one user. Never cache them.
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'referrer-policy': 'no-referrer',
};

const APOLLO = 'https://*.apollographql.com';

const DIRECTIVES = ["default-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"];

const WITHOUT_PAGE = { ...HEADERS, 'content-security-policy': DIRECTIVES.join('; ') };

/** @param html Sandbox's page, whose scripts and styles have a nonce. JSON responses need no exception from the policy. */
export const securityHeaders = (html?: string): Readonly<Record<string, string>> => {
  const nonce = /nonce="?([0-9a-f]{64})/.exec(html ?? '')?.[1];
  if (nonce === undefined) return WITHOUT_PAGE;
  const page = [
    `script-src 'nonce-${nonce}' ${APOLLO}`,
    `style-src 'nonce-${nonce}' ${APOLLO} https://fonts.googleapis.com`,
    'font-src https://fonts.gstatic.com',
    `img-src ${APOLLO}`,
    `manifest-src ${APOLLO}`,
    `connect-src 'self' ${APOLLO}`,
    `frame-src ${APOLLO}`,
  ];
  return { ...HEADERS, 'content-security-policy': [...DIRECTIVES, ...page].join('; ') };
};
