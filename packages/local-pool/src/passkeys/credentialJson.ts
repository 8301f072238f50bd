/** The members that WebAuthn requires of both responses: https://www.w3.org/TR/webauthn-3/#iface-authenticatorresponse */
interface CredentialJson {
  id: string;
  rawId: string;
  type: 'public-key';
  clientExtensionResults: object;
  authenticatorAttachment?: unknown;
  response: { clientDataJSON: string } & Record<string, unknown>;
}

/** What the browser signs for: https://www.w3.org/TR/webauthn-3/#dictionary-client-data */
export interface ClientData {
  type: string;
  challenge: string;
  origin: string;
}

type Members = Record<string, unknown>;

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Base64url without padding: other spellings of an ID would name the same passkey twice. */
export const isBase64Url = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && Buffer.from(value, 'base64url').toString('base64url') === value;

const hasCommonMembers = (value: unknown): value is CredentialJson =>
  isObject(value) &&
  isBase64Url(value.id) &&
  value.rawId === value.id &&
  value.type === 'public-key' &&
  isObject(value.clientExtensionResults) &&
  isObject(value.response) &&
  isBase64Url(value.response.clientDataJSON);

/** The members that are read: https://www.w3.org/TR/webauthn-3/#dictdef-registrationresponsejson */
export type RegistrationJson = CredentialJson & {
  response: { attestationObject: string; transports: unknown[] };
};

/**
 * True if no member is missing that a browser's `toJSON()` always returns. Real pools reject a credential without some of them:
 * https://github.com/aws/aws-sdk-net/issues/4386. Guess: all of them are required.
 */
export const isRegistration = (value: unknown): value is RegistrationJson =>
  hasCommonMembers(value) &&
  isBase64Url(value.response.attestationObject) &&
  isBase64Url(value.response.authenticatorData) &&
  Array.isArray(value.response.transports) &&
  typeof value.response.publicKeyAlgorithm === 'number';

/** https://www.w3.org/TR/webauthn-3/#dictdef-authenticationresponsejson */
export type AssertionJson = CredentialJson & {
  response: { authenticatorData: string; signature: string; userHandle?: string | null };
};

export const isAssertion = (value: unknown): value is AssertionJson =>
  hasCommonMembers(value) &&
  isBase64Url(value.response.authenticatorData) &&
  isBase64Url(value.response.signature) &&
  (value.response.userHandle === undefined ||
    value.response.userHandle === null ||
    isBase64Url(value.response.userHandle));

export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

export const readClientData = ({ response }: CredentialJson): ClientData | undefined => {
  const data = parseJson(Buffer.from(response.clientDataJSON, 'base64url').toString('utf8'));
  if (!isObject(data)) return undefined;
  const { type, challenge, origin } = data;
  if (typeof type !== 'string' || typeof challenge !== 'string' || typeof origin !== 'string') return undefined;
  return { type, challenge, origin };
};
