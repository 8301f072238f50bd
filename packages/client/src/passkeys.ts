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

/** Closes the browser's prompt, if one is open or about to be. Call it when the person leaves the screen. */
export const cancelPasskeyPrompt = (): void => {
  open?.abort();
  open = undefined;
};

/** Takes the place of a prompt that is open or about to be: browsers allow one at a time. Call it before the API is asked for a challenge. */
const begin = (): AbortSignal => {
  cancelPasskeyPrompt();
  open = new AbortController();
  return open.signal;
};

const REASONS = new Map<string, PasskeyPromptReason>([
  ['NotAllowedError', 'CANCELED'],
  ['AbortError', 'CANCELED'],
  ['InvalidStateError', 'EXISTS'],
  ['SecurityError', 'UNSUPPORTED'],
  ['NotSupportedError', 'UNSUPPORTED'],
  ['ConstraintError', 'UNSUPPORTED'],
]);

/** Opens the browser's prompt, unless the person has left the screen meanwhile. */
const prompt = async <Json extends object>(
  signal: AbortSignal,
  ask: () => Promise<Credential | null>,
  encode: (credential: PublicKeyCredential) => Json,
): Promise<Json | PasskeyPromptError> => {
  if (signal.aborted) return toPromptError('CANCELED');
  try {
    // Safe: the options ask for a public key only.
    const credential = (await ask()) as PublicKeyCredential | null;
    return credential ? encode(credential) : toPromptError('CANCELED');
  } catch (error) {
    return toPromptError((error instanceof DOMException && REASONS.get(error.name)) || 'FAILED');
  }
};

const toPromptError = (reason: PasskeyPromptReason): PasskeyPromptError => ({
  __typename: 'PasskeyPromptError',
  reason,
});

/** Adds a passkey of this device to the account of the signed-in user. Call it when the person clicks. */
export const addPasskey = async (auth: AuthClient) => {
  const signal = begin();
  const started = await auth.startPasskeyRegistration();
  if (started.__typename !== 'StartPasskeyRegistrationPayload') return started;
  const create = () => {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(started.options);
    return navigator.credentials.create({ publicKey, signal });
  };
  const credential = await prompt(signal, create, encodeNewPasskey);
  return '__typename' in credential ? credential : auth.finishPasskeyRegistration({ credential });
};

interface Challenge {
  readonly session: string;
  readonly username: string;
  readonly options: PublicKeyCredentialRequestOptionsJSON;
}

/** Answers a PasskeyChallenge with a passkey that the person chooses. */
export const answerPasskeyChallenge = (auth: AuthClient, challenge: Challenge) => answer(auth, challenge, begin());

const answer = async (auth: AuthClient, { session, username, options }: Challenge, signal: AbortSignal) => {
  const get = () => {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
    return navigator.credentials.get({ publicKey, signal });
  };
  const credential = await prompt(signal, get, encodeAssertion);
  return '__typename' in credential ? credential : auth.answerPasskeyChallenge({ session, username, credential });
};

/** Signs a user in with a passkey. Call it when the person clicks: Safari asks for that. */
export const signInWithPasskey = async (auth: AuthClient, username: string) => {
  const signal = begin();
  const step = await auth.startSignIn({ username, method: 'PASSKEY' });
  return step.__typename === 'PasskeyChallenge' ? answer(auth, step, signal) : step;
};
