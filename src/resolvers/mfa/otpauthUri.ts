interface TotpKey {
  readonly issuer: string;
  readonly account: string;
  /** Base32. */
  readonly secret: string;
}

/** https://github.com/google/google-authenticator/wiki/Key-Uri-Format: SHA-1, six digits and 30 seconds are the defaults. */
// encodeURIComponent throws upon half a surrogate pair, which people do not type, but a session can hold.
export const otpauthUri = ({ issuer, account, secret }: TotpKey): string => {
  const [encodedIssuer, encodedAccount] = [issuer, account].map((name) => encodeURIComponent(name.toWellFormed()));
  return `otpauth://totp/${encodedIssuer}:${encodedAccount}?secret=${secret}&issuer=${encodedIssuer}`;
};
