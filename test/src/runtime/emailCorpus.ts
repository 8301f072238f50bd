// cspell:disable
/** Addresses with the verdict of the input check. Cognito judges what the check accepts, so a doubtful address is accepted. */
export type Verdict = 'accept' | 'REQUIRED' | 'TOO_LONG' | 'SPACES' | 'CONTROL_CHARACTERS' | 'INVALID_EMAIL';

/** The HTML standard's rule for type=email: https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address */
const HTML = 'HTML';
/** RFC 5322 section 3.2.3 (atext, dot-atom). */
const ATOM = 'RFC 5322 3.2.3';
/** RFC 5321 section 4.5.3.1: 64 octets of local part, 255 of domain, 254 of address (erratum 1690). */
const LENGTHS = 'RFC 5321 4.5.3.1';
/** RFC 1035 section 2.3.4: labels of at most 63 characters. */
const LABEL = 'RFC 1035 2.3.4';
/** RFC 5891: international domains as xn-- labels. */
const IDNA = 'RFC 5891';
/** Username of SignUp: at most 128 characters of `[\p{L}\p{M}\p{S}\p{N}\p{P}]+`. */
const AWS = 'AWS SignUp';
/** What the API removes before it checks. */
const PASTED = 'pasted';

export const EMAILS: readonly (readonly [address: string, verdict: Verdict, source: string])[] = [
  ['ada@example.com', 'accept', HTML],
  ['ADA@EXAMPLE.COM', 'accept', HTML],
  ['ada.king@example.co.uk', 'accept', HTML],
  ['ada+tag@example.com', 'accept', ATOM],
  ['ada+tag+more@example.com', 'accept', ATOM],
  ["o'brien@example.com", 'accept', ATOM],
  ["d'arcy.o'neill@example.ie", 'accept', ATOM],
  ['ada_king@example.com', 'accept', ATOM],
  ['ada-king@example.com', 'accept', ATOM],
  ['_ada@example.com', 'accept', ATOM],
  ['ada-@example.com', 'accept', ATOM],
  ['1815@example.com', 'accept', ATOM],
  ['a@example.com', 'accept', ATOM],
  ['ada!king@example.com', 'accept', ATOM],
  ['ada#1@example.com', 'accept', ATOM],
  ['ada$@example.com', 'accept', ATOM],
  ['ada%king@example.com', 'accept', ATOM],
  ['ada&charles@example.com', 'accept', ATOM],
  ['ada*@example.com', 'accept', ATOM],
  ['sales/dept=42@example.com', 'accept', ATOM],
  ['ada?@example.com', 'accept', ATOM],
  ['ada^@example.com', 'accept', ATOM],
  ['ada`king@example.com', 'accept', ATOM],
  ['{ada}@example.com', 'accept', ATOM],
  ['ada|king@example.com', 'accept', ATOM],
  ['~ada@example.com', 'accept', ATOM],
  // Japanese carriers have issued such addresses. RFC 5322 rejects them, the HTML standard does not.
  ['ada..king@docomo.example', 'accept', HTML],
  ['ada.@docomo.example', 'accept', HTML],
  ['.ada@example.com', 'accept', HTML],
  ['ada@xn--mller-kva.example', 'accept', IDNA],
  ['ada@example.xn--p1ai', 'accept', IDNA],
  ['ada@xn--fsqu00a.xn--0zwm56d', 'accept', IDNA],
  ['ada@mail.sub.example.com', 'accept', HTML],
  ['ada@1.example', 'accept', HTML],
  ['ada@123.com', 'accept', HTML],
  ['ada@a-b.example', 'accept', HTML],
  ['ada@example.museum', 'accept', HTML],
  ['ada@example.international', 'accept', HTML],
  // Cognito decides if a domain needs a dot.
  ['ada@localhost', 'accept', HTML],
  ['ada@192.0.2.1', 'accept', HTML],
  [`${'a'.repeat(64)}@example.com`, 'accept', LENGTHS],
  // The HTML standard has no limit of the local part.
  [`${'a'.repeat(65)}@example.com`, 'accept', HTML],
  [`${'a'.repeat(116)}@example.com`, 'accept', AWS],
  [`${'a'.repeat(117)}@example.com`, 'TOO_LONG', AWS],
  [`${'a'.repeat(64)}@${'b'.repeat(63)}.${'c'.repeat(63)}.com`, 'TOO_LONG', AWS],
  [`ada@${'b'.repeat(63)}.com`, 'accept', LABEL],
  [`ada@${'b'.repeat(64)}.com`, 'INVALID_EMAIL', LABEL],
  [' ada@example.com ', 'accept', PASTED],
  ['\u00a0ada@example.com\u00a0', 'accept', PASTED],
  ['ada@example.com\n', 'accept', PASTED],
  ['\ufeffada@example.com', 'accept', PASTED],
  ['ada@example\u200b.com', 'accept', PASTED],
  ['\u200eada@example.com\u200e', 'accept', PASTED],
  ['\u202aada@example.com\u202c', 'accept', PASTED],
  ['ada\u2060@example.com', 'accept', PASTED],
  ['ada@exam\u00adple.com', 'accept', PASTED],
  ['', 'REQUIRED', HTML],
  [' \u200b ', 'REQUIRED', PASTED],
  ['ada', 'INVALID_EMAIL', HTML],
  ['ada@', 'INVALID_EMAIL', HTML],
  ['@example.com', 'INVALID_EMAIL', HTML],
  ['ada@@example.com', 'INVALID_EMAIL', HTML],
  ['ada@king@example.com', 'INVALID_EMAIL', HTML],
  ['ada@example..com', 'INVALID_EMAIL', HTML],
  ['ada@.example.com', 'INVALID_EMAIL', HTML],
  ['ada@example.com.', 'INVALID_EMAIL', HTML],
  ['ada@-example.com', 'INVALID_EMAIL', HTML],
  ['ada@example-.com', 'INVALID_EMAIL', HTML],
  ['ada@exa_mple.com', 'INVALID_EMAIL', HTML],
  ['ada king@example.com', 'SPACES', AWS],
  ['ada@exam ple.com', 'SPACES', AWS],
  ['ada\u00a0king@example.com', 'SPACES', AWS],
  ['ada\u0000@example.com', 'CONTROL_CHARACTERS', AWS],
  // RFC 5322 allows quoted local parts, comments and address literals. The HTML standard does not, and they are out of use.
  ['"ada"@example.com', 'INVALID_EMAIL', HTML],
  ['"ada king"@example.com', 'SPACES', AWS],
  ['ada(comment)@example.com', 'INVALID_EMAIL', HTML],
  ['ada@[192.0.2.1]', 'INVALID_EMAIL', HTML],
  ['Ada<ada@example.com>', 'INVALID_EMAIL', HTML],
  ['mailto:ada@example.com', 'INVALID_EMAIL', HTML],
  ['ada@example.com,bob@example.com', 'INVALID_EMAIL', HTML],
  ['ada;king@example.com', 'INVALID_EMAIL', HTML],
  ['ada\\king@example.com', 'INVALID_EMAIL', HTML],
  // Browsers send the xn-- form of a domain. Cognito stores names as they are, so the API does not convert them.
  ['ada@müller.example', 'INVALID_EMAIL', HTML],
  ['adä@example.com', 'INVALID_EMAIL', HTML],
  ['ａｄａ@example.com', 'INVALID_EMAIL', HTML],
];
