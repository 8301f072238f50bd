export const CAPTCHA_PROVIDERS = ['TURNSTILE', 'HCAPTCHA', 'RECAPTCHA'] as const;
export type CaptchaProvider = (typeof CAPTCHA_PROVIDERS)[number];

export interface CaptchaConfig {
  readonly provider: CaptchaProvider;
  readonly secret: string;
  /** The provider's address, if it is not its own: a stand-in's, for example. */
  readonly endpoint: string | undefined;
  /** If true, a request passes if its token cannot be checked, because the provider cannot be reached. */
  readonly failOpen: boolean;
  /** The hosts of the pages that may show the CAPTCHA. An empty list leaves the check to the provider. */
  readonly hostnames: readonly string[];
  /** The least score of reCAPTCHA v3. Undefined: 0.5, and a token of v2, which has no score, passes. */
  readonly minScore: number | undefined;
}
