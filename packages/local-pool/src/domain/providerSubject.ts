import { createHash } from 'node:crypto';
import type { IdentityProvider } from '../federation/identityProviders.ts';

/** Returns an ID that is always the same for an email address, in the form of the provider's own. */
export const toProviderSubject = ({ name, type }: IdentityProvider, email: string): string => {
  const digest = createHash('sha256')
    .update(JSON.stringify([name, email.toLowerCase()]))
    .digest('hex');
  const digits = BigInt(`0x${digest}`).toString();
  switch (type) {
    case 'Google':
      return `1${digits.slice(0, 20)}`;
    case 'Facebook':
      return digits.slice(0, 17);
    case 'SignInWithApple':
      return `00${digits.slice(0, 4)}.${digest.slice(0, 32)}.${digits.slice(4, 8)}`;
    case 'LoginWithAmazon':
      return `amzn1.account.${digest.slice(0, 28).toUpperCase()}`;
    default:
      // Capital letters, because the username loses them.
      return Buffer.from(digest.slice(0, 20), 'hex').toString('base64url');
  }
};
