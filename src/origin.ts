/**
 * Returns the origin of a URL as browsers send it in the Origin header: in lower case, in ASCII, without a default port, a path
 * or a final slash. Also for schemes that the URL standard knows no origin of, such as `capacitor:` and `chrome-extension:`.
 * https://html.spec.whatwg.org/multipage/browsers.html#ascii-serialisation-of-an-origin
 * @returns undefined if the text is not a URL with a host
 */
export const serializeOrigin = (text: string): string | undefined => {
  const { protocol, host } = URL.parse(text) ?? { protocol: '', host: '' };
  // Stricter than the URL standard, so that an origin can be quoted in serverless/gatewayErrors.yml.
  return /^[\w.:[\]-]+$/.test(host) ? `${protocol}//${host}` : undefined;
};

/**
 * Reads CORS_ORIGINS: exact origins, or `*`. A browser's Origin header is compared with them, so other spellings would match nothing.
 * @param faults receives a line for each origin that is wrong
 */
export const readOrigins = (list: string | undefined, faults: string[]): readonly string[] => {
  const origins = list?.trim() ? list.trim().split(/\s*,\s*/) : [];
  if (origins.length === 1 && origins[0] === '*') return origins;
  for (const [index, origin] of origins.entries()) {
    const expected = serializeOrigin(origin);
    if (expected === undefined) {
      faults.push('CORS_ORIGINS must be * or origins such as https://app.example.com, separated by commas');
    } else if (expected !== origin) {
      faults.push(`CORS_ORIGINS must be origins as browsers send them: write number ${index + 1} as ${expected}`);
    }
  }
  return origins;
};
