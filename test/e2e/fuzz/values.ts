import fc from 'fast-check';
import { type GraphQLInputType, isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import { encodeFlow } from '../../../src/resolvers/federation/flow.ts';
import { encodeChallengeSession } from '../../../src/resolvers/signIn/challengeSession.ts';
import { flow, redirectUri } from '../../support/federation.ts';

/** Stands for passwords, codes, sessions and tokens. No response and no log may contain it. */
export const CANARY = 'Canary5b1e97dd';

const anyUnit = fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit));

/** Unicode, valid and broken, markup, and the names of Object.prototype's properties. */
export const text: fc.Arbitrary<string> = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: anyUnit }),
  fc.constantFrom(
    ...[
      '',
      ' ',
      '\u0000',
      '\ud800',
      '\udc00x',
      '\u202eABC\u202c',
      'e\u0301\u0301\u0301',
      '\ufeff',
      '👩‍👩‍👧',
      '\r\nset-cookie: a=b',
    ],
    ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'null', '%', '%ff', '"', '\\', '</script>'],
  ),
  fc.nat({ max: 30_000 }).map((length) => 'é'.repeat(length)),
);

/** Stands for `[[[[…]]]]`, as deep as a body can be. JSON.stringify cannot nest as deep, so `unfold` replaces the text. */
export const deep: fc.Arbitrary<unknown> = fc
  .tuple(fc.constantFrom('list', 'object'), fc.nat({ max: 15_000 }))
  .map(([kind, depth]) => `deep ${kind} ${depth}`);

export const unfold = (folded: string): string =>
  folded.replace(/"deep (list|object) (\d+)"/g, (_, kind, depth) => {
    const [open, close] = kind === 'list' ? ['[', ']'] : ['{"a":', '}'];
    return `${open.repeat(Number(depth))}"${CANARY}"${close.repeat(Number(depth))}`;
  });

export const json: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 8, arbitrary: fc.jsonValue({ noUnicodeString: false }) },
  { weight: 4, arbitrary: text },
  { weight: 1, arbitrary: deep },
  { weight: 1, arbitrary: fc.constantFrom(1e308, -0, Number.MAX_SAFE_INTEGER, '9'.repeat(400)) },
);

/** The flow of most callbacks. Its state is no secret here, because its client sends it. */
const FLOW = {
  state: 'state'.padEnd(43, '0'),
  verifier: `${CANARY}-`.padEnd(43, '0'),
  nonce: flow.nonce,
  redirectUri,
  provider: 'Google',
};

/** Values that pass the input checks, by the name of the input's field. */
const VALID: Readonly<Record<string, readonly unknown[]>> = {
  username: ['ada@example.com', 'ada', '+14155550123', '👩', '__proto__'],
  email: ['ada@example.com'],
  provider: ['Google', 'Acme'],
  redirectUri: [FLOW.redirectUri, 'https://evil.example/'],
  logoutUri: [FLOW.redirectUri, 'https://evil.example/'],
  loginHint: ['ada@example.com', '\ud800', '漢'.repeat(128)],
  state: [FLOW.state],
  error: ['', null, 'access_denied'],
  errorDescription: [null, CANARY, `PreSignUp failed with error ${CANARY}.`, 'Already found an entry for username a'],
  phoneNumber: ['+14155550123'],
  name: ['Ada', 'custom:plan', 'family_name', 'x-y', 'été.ё+1€', 'user.x', ':', 'a: b', 'x\u200by', '\ud800'],
};

const CHALLENGES = [
  'SMS_MFA',
  'EMAIL_OTP',
  'SOFTWARE_TOKEN_MFA',
  'NEW_PASSWORD_REQUIRED',
  'MFA_SETUP',
  'SELECT_MFA_TYPE',
  'SELECT_CHALLENGE',
  'WEB_AUTHN',
  'SMS_OTP',
];

/** Sessions with parts of any form, and lists of other types. */
const session: fc.Arbitrary<string> = fc.oneof(
  fc
    .record({
      challenge: fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...CHALLENGES) },
        fc.constantFrom('CUSTOM', '__proto__', 'toString', ''),
      ),
      username: fc.oneof(fc.constantFrom('ada', ''), text),
      session: fc.oneof(fc.constantFrom(CANARY, ''), text),
      account: fc.oneof(fc.constantFrom('ada', '\ud800', ''), text),
    })
    .map(encodeChallengeSession),
  fc.array(fc.jsonValue(), { maxLength: 5 }).map((parts) => Buffer.from(JSON.stringify(parts)).toString('base64url')),
);

/** Flows with parts of any form, and lists of other types. */
const anyFlow: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constant(encodeFlow(FLOW)) },
  fc.record({ state: text, verifier: text, nonce: text, redirectUri: text, provider: text }).map(encodeFlow),
  fc.array(fc.jsonValue(), { maxLength: 6 }).map((parts) => Buffer.from(JSON.stringify(parts)).toString('base64url')),
);

const validValue = (name: string): fc.Arbitrary<unknown> =>
  ({ session, credential, flow: anyFlow })[name] ?? fc.constantFrom(...(VALID[name] ?? [CANARY]));

const base64Url = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(CANARY, `${CANARY}-_`, 'a'.repeat(1364)) },
  { weight: 1, arbitrary: text },
  { weight: 1, arbitrary: json },
);

/** The result of a WebAuthn call, whose extensions hold secrets. Often, members are missing or of another type. */
const credential: fc.Arbitrary<unknown> = fc.record(
  {
    id: base64Url,
    rawId: base64Url,
    type: fc.oneof({ weight: 12, arbitrary: fc.constant('public-key') }, json),
    authenticatorAttachment: fc.oneof(fc.constantFrom('platform', null), json),
    response: fc.oneof(
      {
        weight: 12,
        arbitrary: fc.record(
          {
            clientDataJSON: base64Url,
            attestationObject: base64Url,
            authenticatorData: base64Url,
            signature: base64Url,
            userHandle: fc.oneof(fc.constant(null), base64Url),
            transports: fc.oneof(fc.array(fc.constantFrom('usb', 'internal')), json),
            publicKeyAlgorithm: fc.oneof(fc.constant(-7), json),
          },
          { requiredKeys: ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature'] },
        ),
      },
      { weight: 1, arbitrary: json },
    ),
    clientExtensionResults: fc.oneof(
      fc.constantFrom({}, { credProps: { rk: true }, prf: { results: { first: CANARY } } }),
      json,
    ),
    ['__proto__']: json,
  },
  { requiredKeys: ['id', 'response'] },
);

/** Mostly of the type, so that many inputs pass. Each level is sometimes of another type. */
export const inputValue = (type: GraphQLInputType, name = ''): fc.Arbitrary<unknown> => {
  if (isNonNullType(type)) return inputValue(type.ofType, name);
  const odd = { weight: 1, arbitrary: fc.oneof(json, fc.constant(null), fc.constant([CANARY]), text) };
  if (isListType(type)) {
    return fc.oneof({ weight: 12, arbitrary: fc.array(inputValue(type.ofType, name), { maxLength: 60 }) }, odd);
  }
  if (isEnumType(type)) {
    const names = type.getValues().map((value) => value.name);
    return fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...names) }, odd);
  }
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    const model = Object.fromEntries(fields.map((field) => [field.name, inputValue(field.type, field.name)]));
    const required = fields.filter((field) => isNonNullType(field.type)).map((field) => field.name);
    return fc.oneof(
      { weight: 12, arbitrary: fc.record(model, { requiredKeys: required }) },
      { weight: 1, arbitrary: fc.record(model, { requiredKeys: [] }) },
      odd,
    );
  }
  return fc.oneof({ weight: 12, arbitrary: validValue(name) }, { weight: 3, arbitrary: text }, odd);
};

/** Returns a value as a GraphQL literal. Some strings become block strings. */
export const literal = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    return `{${Object.entries(value)
      .map(([name, each]) => `${/^[A-Za-z_]\w*$/.test(name) ? name : 'x'}: ${literal(each)}`)
      .join(', ')}}`;
  }
  return typeof value === 'string' && value.length % 5 === 4 ? `"""${value}"""` : JSON.stringify(value);
};
