import { domainToASCII } from 'node:url';

/** Which email addresses and phone numbers may belong to an account. An empty list allows all. */
export interface AddressRules {
  /** In lower case, without subdomains. */
  readonly allowedEmailDomains: readonly string[];
  /** In lower case. A domain includes its subdomains, because providers of disposable addresses use many. */
  readonly deniedEmailDomains: readonly string[];
  /** Such as `+49`, or `!+1876`, which excludes numbers of `+1`: twenty countries share it, and only area codes tell them apart. */
  readonly allowedCallingCodes: readonly string[];
}

/** True if an address of this domain may belong to an account. */
export const isEmailAllowed = (email: string, rules: AddressRules): boolean => {
  const { allowedEmailDomains, deniedEmailDomains } = rules;
  if (allowedEmailDomains.length === 0 && deniedEmailDomains.length === 0) return true;
  const domain = domainOf(email);
  // A space or a comment makes another spelling of a denied domain. Guess: Cognito accepts some of these.
  if (domain === '') return false;
  if (deniedEmailDomains.some((denied) => domain === denied || domain.endsWith(`.${denied}`))) return false;
  return allowedEmailDomains.length === 0 || allowedEmailDomains.includes(domain);
};

/**
 * Returns the domain in the form of DNS. Empty if it has none. The API's own check of the form accepts only ASCII, but Cognito accepts
 * other letters, which would be another spelling of a denied domain: https://url.spec.whatwg.org/#concept-domain-to-ascii
 */
const domainOf = (email: string): string => {
  const domain = domainToASCII(email.slice(email.lastIndexOf('@') + 1).replace(/\.+$/, ''));
  return email.includes('@') && /^[a-z\d.-]+$/.test(domain) ? domain : '';
};

/** True if the longest calling code that the number begins with is allowed, and not excluded, too. @param phoneNumber in the form of E.164 */
export const isPhoneNumberAllowed = (phoneNumber: string, { allowedCallingCodes }: AddressRules): boolean => {
  if (allowedCallingCodes.length === 0) return true;
  const codes = allowedCallingCodes.filter((code) => phoneNumber.startsWith(code.replace('!', '')));
  const longest = Math.max(...codes.map(digitsOf));
  return codes.length > 0 && codes.every((code) => digitsOf(code) < longest || !code.startsWith('!'));
};

const digitsOf = (code: string): number => code.replace(/\D/g, '').length;
