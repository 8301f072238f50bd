import type { Page } from 'playwright-core';

export interface Authenticator {
  /** Sets whether the person passes the screen lock. */
  readonly setUserVerified: (isUserVerified: boolean) => Promise<unknown>;
  /** Deletes the passkeys from the authenticator, as a person does in the device's settings. */
  readonly clear: () => Promise<unknown>;
  readonly remove: () => Promise<unknown>;
}

/**
 * Adds a virtual authenticator to a page: https://chromedevtools.github.io/devtools-protocol/tot/WebAuthn/
 * It is built into the device, keeps passkeys, and answers each prompt at once.
 */
export const addAuthenticator = async (page: Page): Promise<Authenticator> => {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    setUserVerified: (isUserVerified) => cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }),
    clear: () => cdp.send('WebAuthn.clearCredentials', { authenticatorId }),
    remove: () => cdp.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId }),
  };
};
