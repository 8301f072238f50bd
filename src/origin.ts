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
