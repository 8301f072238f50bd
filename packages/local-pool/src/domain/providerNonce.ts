import { randomBytes } from 'node:crypto';

/**
 * Returns the nonce that Cognito sends to the provider if the app sent none. The ID token then has it, except when the
 * browser's cookie signs the user in: https://github.com/akuity/kargo/issues/6797.
 * Guess: this is so for each kind of provider. There are reports for Google, OIDC and SAML.
 */
export const createProviderNonce = (): string => randomBytes(128).toString('base64url');
