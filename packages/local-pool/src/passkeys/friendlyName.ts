/** https://www.w3.org/TR/webauthn-3/#enum-transport, in the order in which browsers return them. */
const TRANSPORTS = ['ble', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'];

/** Guess: unknown transports are dropped, so that what is returned later has a limited size. AWS documents no values. */
export const toKnownTransports = (transports: unknown[]): string[] =>
  TRANSPORTS.filter((transport) => transports.includes(transport));

/** "User agents MUST treat unknown values as null": https://www.w3.org/TR/webauthn-3/#enum-attachment */
export const toKnownAttachment = (attachment: unknown): string | undefined =>
  attachment === 'platform' || attachment === 'cross-platform' ? attachment : undefined;

/**
 * Returns the name that Cognito gives a passkey. "Roaming passkey" is that of a cross-platform authenticator:
 * https://docs.aws.amazon.com/cli/latest/reference/cognito-idp/list-web-authn-credentials.html
 * Guess: the other names, which AWS does not document.
 */
export const toFriendlyName = (attachment: string | undefined, transports: string[]): string => {
  if (attachment === 'platform') return 'Platform passkey';
  if (attachment === 'cross-platform') return 'Roaming passkey';
  if (transports.includes('internal')) return 'Platform passkey';
  return transports.length > 0 ? 'Roaming passkey' : 'Passkey';
};
