import type { Reader } from '../reader.ts';
import type { AddressRules } from './addressRules.ts';
import { CAPTCHA_PROVIDERS, type CaptchaConfig, type CaptchaProvider } from './captchaConfig.ts';

/** The deployment's rules against bots and fraud. */
export interface FraudConfig {
  readonly addressRules: AddressRules;
  /** Undefined: no mutation needs a token. */
  readonly captcha: CaptchaConfig | undefined;
  /** True if the pre sign-up trigger checks the token of a sign-up. A token can be checked once, so the API then does not. */
  readonly isSignUpCheckedByTrigger: boolean;
}

const listOf = (item: string): RegExp => new RegExp(`^${item}(\\s*,\\s*${item})*$`);

const DOMAIN = String.raw`([a-z\d]([a-z\d-]{0,61}[a-z\d])?\.)+[a-z\d-]{2,63}`;
export const EMAIL_DOMAINS = [
  listOf(DOMAIN),
  'domains such as example.com, in lower case, separated by commas',
] as const;
/** No calling code begins with 0: https://www.itu.int/rec/T-REC-E.164 */
export const CALLING_CODES = [
  /^\+[1-9]\d{0,6}(\s*,\s*!?\+[1-9]\d{0,6})*$/,
  'calling codes such as +49,+43,+1,!+1876, separated by commas',
] as const;
export const CAPTCHA_PROVIDER = [
  new RegExp(`^(${CAPTCHA_PROVIDERS.join('|')})$`),
  'TURNSTILE, HCAPTCHA or RECAPTCHA',
] as const;
const HOST = String.raw`[a-z\d]([\w.-]*[a-z\d])?`;
export const CAPTCHA_HOSTNAMES = [
  listOf(HOST),
  'hosts such as app.example.com, without scheme and port, in lower case, separated by commas',
] as const;
export const CAPTCHA_MIN_SCORE = [/^(0(\.\d{1,2})?|1(\.0)?)$/, 'a score from 0 to 1, such as 0.5'] as const;

const splitList = (text: string | undefined): string[] => text?.split(/\s*,\s*/) ?? [];

export const readAddressRules = ({ read }: Pick<Reader, 'read'>): AddressRules => ({
  allowedEmailDomains: splitList(read('ALLOWED_EMAIL_DOMAINS', ...EMAIL_DOMAINS)),
  deniedEmailDomains: splitList(read('DENIED_EMAIL_DOMAINS', ...EMAIL_DOMAINS)),
  allowedCallingCodes: splitList(read('ALLOWED_CALLING_CODES', ...CALLING_CODES)),
});

/**
 * Returns undefined without CAPTCHA_PROVIDER.
 * @param corsOrigins the web origins of the deployment, whose hosts are the default of CAPTCHA_HOSTNAMES
 */
export const readCaptchaConfig = (
  { read, flag, faults }: Pick<Reader, 'read' | 'flag' | 'faults'>,
  corsOrigins: readonly string[],
): CaptchaConfig | undefined => {
  // Safe: the pattern allows no other values.
  const provider = read('CAPTCHA_PROVIDER', ...CAPTCHA_PROVIDER) as CaptchaProvider | undefined;
  const secret = read('CAPTCHA_SECRET', /^\S{8,256}$/, "the provider's secret key, 8 to 256 characters without spaces");
  const hostnames = read('CAPTCHA_HOSTNAMES', ...CAPTCHA_HOSTNAMES);
  const minScore = read('CAPTCHA_MIN_SCORE', ...CAPTCHA_MIN_SCORE);
  const failOpen = flag('CAPTCHA_FAIL_OPEN', false);
  const endpoint = read('CAPTCHA_ENDPOINT', /^https?:\/\/[^\s?#]+$/, 'an http or https address');
  if (provider === undefined) return undefined;
  if (secret === undefined) faults.push('CAPTCHA_PROVIDER needs CAPTCHA_SECRET');
  return {
    provider,
    secret: secret ?? '',
    endpoint,
    failOpen,
    hostnames: hostnames === undefined ? hostsOf(corsOrigins) : splitList(hostnames),
    minScore: minScore === undefined ? undefined : Number(minScore),
  };
};

/** Empty if any origin may call the API. */
const hostsOf = (origins: readonly string[]): string[] =>
  origins.includes('*') ? [] : origins.flatMap((origin) => URL.parse(origin)?.hostname || []);

export const readFraudConfig = (reader: Reader, corsOrigins: readonly string[]): FraudConfig => ({
  addressRules: readAddressRules(reader),
  captcha: readCaptchaConfig(reader, corsOrigins),
  isSignUpCheckedByTrigger: reader.flag('CAPTCHA_BY_TRIGGER', false),
});
