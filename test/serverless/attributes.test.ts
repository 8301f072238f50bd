import { expect, test } from 'vitest';
import { attributeProblems, toAttributeSettings } from '../../serverless/attributes.ts';

test('returns undefined when no option is set', () => {
  expect(toAttributeSettings({ CUSTOM_ATTRIBUTES: '', REQUIRED_ATTRIBUTES: '', WRITABLE_ATTRIBUTES: '' })).toBe(
    undefined,
  );
});

test('lets users read all custom attributes, and write those that are not read-only', () => {
  const { Schema, ReadAttributes, WriteAttributes } =
    toAttributeSettings({ CUSTOM_ATTRIBUTES: 'company,plan:read-only' }) ?? {};
  expect(Schema).toMatchObject([{ Name: 'company' }, { Name: 'plan' }]);
  expect(ReadAttributes).toEqual(expect.arrayContaining(['email', 'email_verified', 'custom:company', 'custom:plan']));
  expect(WriteAttributes).toEqual(expect.arrayContaining(['email', 'name', 'custom:company']));
  expect(WriteAttributes).not.toContain('custom:plan');
  expect(WriteAttributes).not.toContain('email_verified');
});

test('lets users write the email address, WRITABLE_ATTRIBUTES and custom attributes, and read all', () => {
  const env = { WRITABLE_ATTRIBUTES: 'name, locale', CUSTOM_ATTRIBUTES: 'company' };
  const { ReadAttributes, WriteAttributes } = toAttributeSettings(env) ?? {};
  expect(WriteAttributes).toEqual(['email', 'name', 'locale', 'custom:company']);
  expect(ReadAttributes).toContain('phone_number');
});

test('returns required attributes that can be changed', () => {
  expect(toAttributeSettings({ REQUIRED_ATTRIBUTES: 'name, birthdate' })?.Schema).toEqual([
    { Name: 'name', Required: true, Mutable: true },
    { Name: 'birthdate', Required: true, Mutable: true },
  ]);
});

const google = { GOOGLE_CLIENT_ID: '1-a.apps.googleusercontent.com' };

test.for([
  [{ REQUIRED_ATTRIBUTES: 'name' }, []],
  [{ REQUIRED_ATTRIBUTES: 'name', ...google }, []],
  [{ WRITABLE_ATTRIBUTES: 'name', ...google }, []],
  [
    { REQUIRED_ATTRIBUTES: 'birthdate', WRITABLE_ATTRIBUTES: 'name' },
    ['WRITABLE_ATTRIBUTES must include birthdate, because REQUIRED_ATTRIBUTES does'],
  ],
  [
    { REQUIRED_ATTRIBUTES: 'birthdate', ...google },
    ['REQUIRED_ATTRIBUTES must not include birthdate with GOOGLE_CLIENT_ID: the provider does not set it'],
  ],
  [
    { WRITABLE_ATTRIBUTES: 'locale', ...google },
    ['WRITABLE_ATTRIBUTES must include name, because GOOGLE_CLIENT_ID sets it'],
  ],
  [
    { SELF_SIGN_UP: 'false', AUTO_CONFIRM_SIGN_UP: 'true' },
    ['AUTO_CONFIRM_SIGN_UP needs SELF_SIGN_UP, because it confirms users who sign up'],
  ],
] as const)('for %o, returns %o', ([env, lines]) => {
  expect(attributeProblems(env)).toEqual(lines);
});
