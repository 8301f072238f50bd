/**
 * What a client keeps from the start of a federated sign-in until its callback. It is encoded, and not signed: it is only worth anything
 * together with the code of the callback, and nobody but its client can gain by changing it.
 */
export interface FederatedFlow {
  /** Proves that the callback belongs to this client: https://www.rfc-editor.org/rfc/rfc9700#section-4.7 */
  readonly state: string;
  /** PKCE's `code_verifier`, without which a stolen code is worthless. */
  readonly verifier: string;
  /** Proves that the ID token belongs to this sign-in. */
  readonly nonce: string;
  readonly redirectUri: string;
  readonly provider: string;
}

export const encodeFlow = ({ state, verifier, nonce, redirectUri, provider }: FederatedFlow): string =>
  Buffer.from(JSON.stringify([state, verifier, nonce, redirectUri, provider])).toString('base64url');

/** 256 bits in base64url. */
const TOKEN = /^[\w-]{43}$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern excludes them, and lone surrogates.
const ADDRESS = /^[^\0-\x1f\x7f-\x9f\ud800-\udfff]{1,2048}$/u;
const PROVIDER = /^\S{1,32}$/;

/** Returns undefined for text that `encodeFlow` did not make. */
export const decodeFlow = (encoded: string): FederatedFlow | undefined => {
  try {
    const parts: unknown = JSON.parse(Buffer.from(encoded, 'base64url').toString());
    if (!Array.isArray(parts) || parts.length !== 5 || !parts.every((part) => typeof part === 'string'))
      return undefined;
    // Safe: just checked.
    const [state, verifier, nonce, redirectUri, provider] = parts as [string, string, string, string, string];
    const isPossible =
      [state, verifier, nonce].every((token) => TOKEN.test(token)) &&
      ADDRESS.test(redirectUri) &&
      PROVIDER.test(provider);
    return isPossible ? { state, verifier, nonce, redirectUri, provider } : undefined;
  } catch {
    return undefined;
  }
};
