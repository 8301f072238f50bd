import type { Exchange, Json } from './exchange.ts';

/** Members whose values are secret or differ each time, whatever their form. */
const MEMBERS =
  /token$|^session$|sessionId$|secret|password$|code$|hash$|^srp_|^salt$|signature$|^timestamp$|deviceKey$|device_key$|credential|date$|^clientId$|^userPoolId$|^userSub$|^sub$|destination$|ipAddress$|^arn$|^deviceType$|^city$|^country$/i;

/** Values in texts. Each is replaced by a placeholder with its name. */
const PATTERNS: readonly [name: string, pattern: RegExp][] = [
  ['token', /[\w-]{10,}\.[\w-]{10,}\.[\w.-]+/g],
  ['email', /[\w.+*-]+@[\w*-]+(\.[\w*-]+)*/g],
  ['uuid', /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g],
  ['phone', /\+[\d*]{7,15}/g],
  ['pool', /[a-z]{2}(-[a-z]+)+-\d_\w+/g],
  ['time', /\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:?\d\d)|\b1\d{9}(\.\d+)?\b/g],
  ['account', /\b\d{12}\b/g],
  ['address', /\b\d{1,3}(\.\d{1,3}){3}\b/g],
  ['client', /\b[a-z0-9]{20,}\b/g],
  ['long text', /[^\s"<>]{40,}/g],
];

/** Returns the same placeholder for the same value, so that a reader sees which values are equal. */
type Placeholder = (name: string, value: string) => string;

const createPlaceholders = (): Placeholder => {
  const known = new Map<string, string>();
  const counts = new Map<string, number>();
  return (name, value) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    const placeholder = `<${name} ${count}>`;
    known.set(value, placeholder);
    return placeholder;
  };
};

/** Returns the names of a JWT's claims, which the tokens of two pools can be compared by. */
const listClaims = (token: string): string | undefined => {
  try {
    const payload: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    return typeof payload === 'object' && payload !== null ? Object.keys(payload).sort().join(', ') : undefined;
  } catch {
    return undefined;
  }
};

const redactText = (text: string, placeholder: Placeholder): string =>
  PATTERNS.reduce((result, [name, pattern]) => result.replace(pattern, (value) => placeholder(name, value)), text);

const redactMember = (name: string, value: Json, placeholder: Placeholder): Json => {
  if (!MEMBERS.test(name) || name === 'reasonCode' || value === null || value === '' || typeof value === 'object')
    return redactValue(value, placeholder);
  const claims = listClaims(String(value));
  if (claims) return `<${name} with the claims ${claims}>`;
  // An address in a member such as Destination keeps its kind.
  const text = redactText(String(value), placeholder);
  return /^<[^<>]+>$/.test(text) ? text : placeholder(name, String(value));
};

/** Attributes have their name and value in two members. */
const toAttribute = (value: { [name: string]: Json }): [name: string, value: Json] | undefined =>
  typeof value.Name === 'string' && 'Value' in value ? [value.Name, value.Value ?? null] : undefined;

const redactValue = (value: Json, placeholder: Placeholder): Json => {
  if (typeof value === 'string') return redactText(value, placeholder);
  if (Array.isArray(value)) return value.map((item) => redactValue(item, placeholder));
  if (typeof value !== 'object' || value === null) return value;
  const attribute = toAttribute(value);
  if (attribute) return { Name: attribute[0], Value: redactMember(...attribute, placeholder) };
  return Object.fromEntries(
    // Sorted, so that placeholders have the same numbers whatever the order in which a server sends members.
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => [name, redactMember(name, member, placeholder)]),
  );
};

/** Replaces secrets, and all that differs between two pools or two runs, with placeholders. */
export const redact = ({ request, answer }: Exchange): Exchange => {
  const placeholder = createPlaceholders();
  return {
    request: { ...request, input: redactValue(request.input, placeholder) },
    answer: { ...answer, body: redactValue(answer.body, placeholder) },
  };
};
