import { encodeAssertion, encodeNewPasskey } from './credentialJson.ts';

/** What a prompt for a passkey returned: a credential, or the reason why there is none. */
export type Prompted<Json> =
  | { readonly credential: Json }
  /** The person canceled, the time is over, or no passkey fits. Browsers do not tell which. */
  | 'canceled'
  /** Only at creation: the authenticator already has a passkey for this account. */
  | 'exists'
  /** The browser, the device or this page's address cannot use passkeys of this account. */
  | 'unsupported'
  | 'failed';

/**
 * True if this page can use passkeys. They belong to a domain, so an IP address such as 127.0.0.1 has none. Browsers older
 * than Chrome 129, Firefox 119 and Safari 18.4 lack the conversion from JSON.
 */
export const isPasskeySupported = (): boolean =>
  window.isSecureContext &&
  'PublicKeyCredential' in window &&
  'parseCreationOptionsFromJSON' in PublicKeyCredential &&
  // The host of an IPv4 address ends with a digit, and that of an IPv6 address with a bracket.
  !/[\d\]]$/.test(location.hostname);

/** True if this device itself can keep a passkey, so that it is worth interrupting the person to offer one. */
export const canDeviceKeepPasskey = async (): Promise<boolean> =>
  isPasskeySupported() && (await PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable());

let controller = new AbortController();

/** Closes the prompt, if one is open. Browsers allow one at a time. */
export const cancelPrompt = (): void => {
  controller.abort();
  controller = new AbortController();
};

const REASONS: Readonly<Record<string, Exclude<Prompted<never>, object>>> = {
  NotAllowedError: 'canceled',
  AbortError: 'canceled',
  InvalidStateError: 'exists',
  SecurityError: 'unsupported',
  NotSupportedError: 'unsupported',
  ConstraintError: 'unsupported',
};

/** Opens the browser's prompt, in place of one that is still open. Nothing is awaited first, because Safari ties it to the click. */
const prompt = async <Json>(
  open: (signal: AbortSignal) => Promise<Credential | null>,
  encode: (credential: PublicKeyCredential) => Json,
): Promise<Prompted<Json>> => {
  cancelPrompt();
  try {
    // Safe: the options ask for a public key only.
    const credential = (await open(controller.signal)) as PublicKeyCredential | null;
    return credential ? { credential: encode(credential) } : 'canceled';
  } catch (error) {
    return (error instanceof DOMException && REASONS[error.name]) || 'failed';
  }
};

/** Lets the person create a passkey. */
export const createPasskey = (
  options: PublicKeyCredentialCreationOptionsJSON,
): Promise<Prompted<RegistrationResponseJSON>> =>
  prompt((signal) => {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
    return navigator.credentials.create({ publicKey, signal });
  }, encodeNewPasskey);

/** Lets the person sign in with a passkey. */
export const askForPasskey = (
  options: PublicKeyCredentialRequestOptionsJSON,
): Promise<Prompted<AuthenticationResponseJSON>> =>
  prompt((signal) => {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
    return navigator.credentials.get({ publicKey, signal });
  }, encodeAssertion);
