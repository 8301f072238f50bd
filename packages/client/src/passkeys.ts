import { encodeAssertion, encodeNewPasskey } from './credentialJson.ts';
import type { AuthClient } from './index.ts';

/** The prompt of the browser ended without a passkey. Results of this file have this member beside those of the schema. */
export interface PasskeyPromptError {
  readonly __typename: 'PasskeyPromptError';
  readonly reason: PasskeyPromptReason;
}

export type PasskeyPromptReason =
  /** The person canceled, the time is over, or no passkey fits. Browsers do not tell which. Show no error, but the other ways to sign in. */
  | 'CANCELED'
  /** Only of `addPasskey`: this device already has a passkey for this account. */
  | 'EXISTS'
  /** The browser, the device or the address of this page cannot use passkeys of this account. */
  | 'UNSUPPORTED'
  | 'FAILED';

/**
 * True if this page can use passkeys. They belong to a domain, so an IP address such as 127.0.0.1 has none. Browsers older
 * than Chrome 129, Firefox 119 and Safari 18.4 lack the conversion from JSON.
 */
export const isPasskeySupported = (): boolean =>
  globalThis.isSecureContext === true &&
  'PublicKeyCredential' in globalThis &&
  'parseCreationOptionsFromJSON' in PublicKeyCredential &&
  // The host of an IPv4 address ends with a digit, and that of an IPv6 address with a bracket.
  !/[\d\]]$/.test(location.hostname);

/** True if this device itself can keep a passkey, so that it is worth interrupting the person to offer one. */
export const canDeviceKeepPasskey = async (): Promise<boolean> =>
  isPasskeySupported() && (await PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable());

let open: AbortController | undefined;

/** Closes the browser's prompt, if one is open. Call it when the person leaves the screen. */
export const cancelPasskeyPrompt = (): void => {
  open?.abort();
  open = undefined;
};

const REASONS: Readonly<Record<string, PasskeyPromptReason>> = {
  NotAllowedError: 'CANCELED',
  AbortError: 'CANCELED',
  InvalidStateError: 'EXISTS',
  SecurityError: 'UNSUPPORTED',
  NotSupportedError: 'UNSUPPORTED',
  ConstraintError: 'UNSUPPORTED',
};

/** Opens the browser's prompt, in place of one that is still open: browsers allow one at a time. */
const prompt = async <Json extends object>(
  ask: (signal: AbortSignal) => Promise<Credential | null>,
  encode: (credential: PublicKeyCredential) => Json,
): Promise<Json | PasskeyPromptError> => {
  cancelPasskeyPrompt();
  open = new AbortController();
  try {
    // Safe: the options ask for a public key only.
    const credential = (await ask(open.signal)) as PublicKeyCredential | null;
    return credential ? encode(credential) : toPromptError('CANCELED');
  } catch (error) {
    return toPromptError((error instanceof DOMException && REASONS[error.name]) || 'FAILED');
  }
};

const toPromptError = (reason: PasskeyPromptReason): PasskeyPromptError => ({
  __typename: 'PasskeyPromptError',
  reason,
});

/** Adds a passkey of this device to the account of the signed-in user. Call it when the person clicks. */
export const addPasskey = async (auth: AuthClient) => {
  const started = await auth.startPasskeyRegistration();
  if (started.__typename !== 'StartPasskeyRegistrationPayload') return started;
  const credential = await prompt((signal) => {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(started.options);
    return navigator.credentials.create({ publicKey, signal });
  }, encodeNewPasskey);
  return '__typename' in credential ? credential : auth.finishPasskeyRegistration({ credential });
};

/** Answers a PasskeyChallenge with a passkey that the person chooses. */
export const answerPasskeyChallenge = async (
  auth: AuthClient,
  { session, username, options }: { session: string; username: string; options: PublicKeyCredentialRequestOptionsJSON },
) => {
  const credential = await prompt((signal) => {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
    return navigator.credentials.get({ publicKey, signal });
  }, encodeAssertion);
  return '__typename' in credential ? credential : auth.answerPasskeyChallenge({ session, username, credential });
};

/** Signs a user in with a passkey. Call it when the person clicks: Safari asks for that. */
export const signInWithPasskey = async (auth: AuthClient, username: string) => {
  const step = await auth.startSignIn({ username, method: 'PASSKEY' });
  return step.__typename === 'PasskeyChallenge' ? answerPasskeyChallenge(auth, step) : step;
};
