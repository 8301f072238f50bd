interface TotpKey {
  readonly issuer: string;
  readonly account: string;
  /** Base32. */
  readonly secret: string;
}

/**
 * Returns the address that a QR code shows to an authenticator app. SHA-1, six digits and 30 seconds are the defaults:
 * https://github.com/google/google-authenticator/wiki/Key-Uri-Format
 */
export const otpauthUri = ({ issuer, account, secret }: TotpKey): string => {
  // toWellFormed: encodeURIComponent throws on half a surrogate pair, which a client can put into a session.
  const [encodedIssuer, encodedAccount] = [issuer, account].map((name) => encodeURIComponent(name.toWellFormed()));
  return `otpauth://totp/${encodedIssuer}:${encodedAccount}?secret=${secret}&issuer=${encodedIssuer}`;
};
