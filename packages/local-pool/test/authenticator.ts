import {
  AuthenticatorEmulator,
  PasskeysCredentialsMemoryRepository,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  WebAuthnEmulator,
} from 'nid-webauthn-emulator';

export interface AuthenticatorOptions {
  transports?: ('ble' | 'hybrid' | 'internal' | 'nfc' | 'usb')[];
  /** What the browser reports; null reports nothing. */
  attachment?: 'platform' | 'cross-platform' | null;
  algorithms?: ('ES256' | 'RS256' | 'EdDSA')[];
  /** False if the authenticator cannot verify its user, or if the user declines. */
  verifiesUser?: boolean;
  /** By how much each assertion raises the signature counter. Synchronized passkeys have 0. */
  counterStep?: number;
}

/** WebAuthn's RegistrationResponseJSON. */
export interface Registration {
  id: string;
  rawId: string;
  type: 'public-key';
  authenticatorAttachment?: string;
  clientExtensionResults: Record<string, unknown>;
  response: {
    clientDataJSON: string;
    attestationObject: string;
    authenticatorData: string;
    transports: string[];
    publicKeyAlgorithm: number;
    publicKey?: string;
  };
}

/** WebAuthn's AuthenticationResponseJSON. */
export interface Assertion {
  id: string;
  rawId: string;
  type: 'public-key';
  authenticatorAttachment?: string;
  clientExtensionResults: Record<string, unknown>;
  response: { clientDataJSON: string; authenticatorData: string; signature: string; userHandle?: string };
}

/** Returns an object that the test can change, without the undefined members that the emulator has. */
const toJson = <Json>(credential: object, attachment: string | null): Json =>
  JSON.parse(JSON.stringify({ ...credential, authenticatorAttachment: attachment ?? undefined }));

/**
 * Returns a browser with an authenticator that holds its own passkeys. Both functions throw a DOMException, as a browser does,
 * if the origin does not belong to the relying party, or if the authenticator has a passkey that the options exclude or none
 * that they allow.
 */
export const newAuthenticator = ({
  transports = ['internal'],
  attachment = 'platform',
  algorithms = ['ES256', 'RS256'],
  verifiesUser = true,
  counterStep = 1,
}: AuthenticatorOptions = {}) => {
  const touch = () => ({ options: { uv: verifiesUser, up: true } });
  const browser = new WebAuthnEmulator(
    new AuthenticatorEmulator({
      transports,
      algorithmIdentifiers: algorithms,
      signCounterIncrement: counterStep,
      userMakeCredentialInteraction: touch,
      userGetAssertionInteraction: touch,
      // The emulator's default is one repository for all authenticators.
      credentialsRepository: new PasskeysCredentialsMemoryRepository(),
    }),
  );
  return {
    /** Creates a passkey. `options` is a PublicKeyCredentialCreationOptionsJSON. */
    register: (options: unknown, origin: string): Registration =>
      // Safe cast: the emulator parses the options, and throws if they are malformed.
      toJson(browser.createJSON(origin, options as PublicKeyCredentialCreationOptionsJSON), attachment),
    /** Signs with a passkey. `options` is a PublicKeyCredentialRequestOptionsJSON. */
    answer: (options: unknown, origin: string): Assertion =>
      // Safe cast: as above.
      toJson(browser.getJSON(origin, options as PublicKeyCredentialRequestOptionsJSON), attachment),
  };
};
