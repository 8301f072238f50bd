import { post } from '../post.ts';
import type { CaptchaConfig, CaptchaProvider } from './captchaConfig.ts';
import type { RefusalReason } from './refusal.ts';

/** What the provider says of a token. `cause` is for the log, and never contains the token or the secret. */
export interface CaptchaVerdict {
  readonly refusal: Extract<RefusalReason, `CAPTCHA_${string}`> | undefined;
  /** Why the token could not be checked, also if the deployment then lets the request pass. */
  readonly cause?: string;
}

/** Checks a token once. Never throws. */
export type VerifyCaptcha = (token: string | null | undefined) => Promise<CaptchaVerdict>;

/**
 * https://developers.cloudflare.com/turnstile/get-started/server-side-validation/,
 * https://docs.hcaptcha.com/#verify-the-user-response-server-side, https://developers.google.com/recaptcha/docs/verify
 */
const ENDPOINTS: Readonly<Record<CaptchaProvider, string>> = {
  TURNSTILE: 'https://challenges.cloudflare.com/turnstile/v0/siteverify',
  HCAPTCHA: 'https://api.hcaptcha.com/siteverify',
  RECAPTCHA: 'https://www.google.com/recaptcha/api/siteverify',
};

/**
 * Returns the check of a deployment's provider. A token is valid once, so it is sent once. Turnstile's `idempotency_key`, with which a
 * token can be checked again, is not used: a key that is derived from the token would let a client use the token many times.
 * @param milliseconds after which the provider counts as unreachable
 */
export const createVerifyCaptcha =
  (config: CaptchaConfig, milliseconds: number): VerifyCaptcha =>
  async (token) => {
    if (!token) return { refusal: 'CAPTCHA_REQUIRED' };
    if (!TOKEN.test(token)) return { refusal: 'CAPTCHA_INVALID' };
    const unchecked = (cause: string): CaptchaVerdict => ({
      refusal: config.failOpen ? undefined : 'CAPTCHA_NOT_CHECKED',
      cause,
    });
    try {
      const answer = toAnswer(await postToken(config, token, milliseconds));
      if (answer === undefined) return unchecked('the provider’s answer is not a verdict');
      const fault = answer.errorCodes.find((code) => OPERATOR_FAULTS.test(code));
      if (fault !== undefined) return unchecked(fault);
      return { refusal: isAccepted(answer, config) ? undefined : 'CAPTCHA_INVALID' };
    } catch (error) {
      return unchecked(nameOf(error));
    }
  };

/**
 * The form of `captchaToken` in the API's inputs. A client that calls Cognito can send the trigger any text, also one so long that the
 * provider answers no verdict, which would pass a deployment that fails open.
 */
const TOKEN = /^[\x21-\x7e]{1,8192}$/;

/**
 * The codes of a wrong secret and of the provider's own failures. All others are about the token, also `bad-request`: a client chooses
 * the token, and could otherwise pass a deployment that fails open.
 */
const OPERATOR_FAULTS = /^((missing|invalid)-input-secret|internal-error)$/;

interface Answer {
  readonly success: boolean;
  readonly errorCodes: readonly string[];
  /** The page's host, or the name of an Android app. */
  readonly place: unknown;
  readonly score: unknown;
}

const isAccepted = (answer: Answer, config: CaptchaConfig): boolean =>
  answer.success && isOwnPlace(answer, config) && hasScore(answer, config);

/** A provider compares the host with the site key's list, unless that check is turned off there. */
const isOwnPlace = ({ place }: Answer, { hostnames }: CaptchaConfig): boolean =>
  hostnames.length === 0 || (typeof place === 'string' && hostnames.includes(place.toLowerCase()));

/** reCAPTCHA v3 succeeds for bots, too, with a low score. Google suggests 0.5: https://developers.google.com/recaptcha/docs/v3 */
const hasScore = ({ score }: Answer, { provider, minScore }: CaptchaConfig): boolean => {
  if (provider !== 'RECAPTCHA') return true;
  return typeof score === 'number' ? score >= (minScore ?? 0.5) : minScore === undefined;
};

/** Returns undefined unless the text is a verdict. A provider that is down can answer anything, such as an HTML page. */
const toAnswer = (body: string): Answer | undefined => {
  const answer: Readonly<Record<string, unknown>> = Object(JSON.parse(body));
  const { success, hostname, apk_package_name, score, 'error-codes': codes } = answer;
  if (typeof success !== 'boolean') return undefined;
  const errorCodes = (Array.isArray(codes) ? codes : []).filter((code) => typeof code === 'string');
  return { success, errorCodes, place: hostname ?? apk_package_name, score };
};

/** Without `remoteip`, which is optional: the provider saw the address when the page showed the CAPTCHA. */
const postToken = async (
  { provider, secret, endpoint }: CaptchaConfig,
  token: string,
  milliseconds: number,
): Promise<string> => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const body = new URLSearchParams({ secret, response: token }).toString();
  // The status does not matter: hCaptcha answers a rejected token with 200, other providers with 400.
  return (await post(new URL(endpoint ?? ENDPOINTS[provider]), { headers, body, milliseconds })).body;
};

/** Returns an error's name and the system's code. A message can quote the provider's answer. */
const nameOf = (error: unknown): string => {
  if (!(error instanceof Error)) return typeof error;
  return 'code' in error && typeof error.code === 'string' ? `${error.name} ${error.code}` : error.name;
};
