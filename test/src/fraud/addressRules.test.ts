import { describe, expect, test } from 'vitest';
import { type AddressRules, isEmailAllowed, isPhoneNumberAllowed } from '../../../src/fraud/addressRules.ts';
import { REFUSALS, refusedAddresses, toRefusedField } from '../../../src/fraud/refusal.ts';

const rules = (more: Partial<AddressRules> = {}): AddressRules => ({
  allowedEmailDomains: [],
  deniedEmailDomains: [],
  allowedCallingCodes: [],
  ...more,
});

describe('isEmailAllowed', () => {
  const allowed = { allowedEmailDomains: ['example.com', 'example.org'] };
  const denied = { deniedEmailDomains: ['mailinator.com', 'xn--bcher-kva.example'] };

  test.each([
    ['ada@anything.example', {}, true],
    ['ada@example.com', allowed, true],
    ['ada@EXAMPLE.org', allowed, true],
    ['ada@example.com.', allowed, true],
    ['ada@sub.example.com', allowed, false],
    ['ada@notexample.com', allowed, false],
    ['ada@example.com@evil.example', allowed, false],
    ['"ada@evil.example"@example.com', allowed, true],
    ['ada', allowed, false],
    ['', allowed, false],
    ['ada@example.com', denied, true],
    ['ada@mailinator.com', denied, false],
    ['ada@x.Mailinator.com', denied, false],
    ['ada@notmailinator.com', denied, true],
    // Full-width letters and an umlaut are other spellings of the same domains.
    ['ada@ｍailinator.com', denied, false],
    ['ada@bücher.example', denied, false],
    ['ada@mailinator.com..', denied, false],
    ['ada@mailinator.com ', denied, false],
    ['ada@mailinator.com(comment)', denied, false],
    ['ada@mailinator.com:25', denied, false],
    ['ada@', denied, false],
    ['ada@example.com', { ...allowed, deniedEmailDomains: ['example.com'] }, false],
  ])('for %s with %o is %o', (email, given, expected) => {
    expect(isEmailAllowed(email, rules(given))).toBe(expected);
  });
});

describe('isPhoneNumberAllowed', () => {
  const allowedCallingCodes = ['+49', '+1', '!+1876', '+18765'];

  test.each([
    ['+491701234567', true],
    ['+14155550123', true],
    ['+18761234567', false],
    ['+18765234567', true],
    ['+4', false],
    ['+431701234567', false],
    ['', false],
    ['491701234567', false],
  ])('for %s is %o', (phoneNumber, expected) => {
    expect(isPhoneNumberAllowed(phoneNumber, rules({ allowedCallingCodes }))).toBe(expected);
  });

  test.each([[['+1', '!+1']], [['+49', '!+1', '+1']]])(
    'is false when a code is allowed and excluded in %o',
    (codes) => {
      expect(isPhoneNumberAllowed('+14155550123', rules({ allowedCallingCodes: codes }))).toBe(false);
    },
  );

  test('is true for every number when no calling code is listed', () => {
    expect(isPhoneNumberAllowed('+8811234567', rules())).toBe(true);
  });
});

describe('refusedAddresses', () => {
  const strict = rules({ allowedEmailDomains: ['example.com'], allowedCallingCodes: ['+49'] });

  test('returns a reason for each address that is not allowed', () => {
    expect(refusedAddresses({ email: 'ada@evil.example', phoneNumber: '+14155550123' }, strict)).toEqual([
      'EMAIL_NOT_ALLOWED',
      'PHONE_NUMBER_NOT_ALLOWED',
    ]);
  });

  test.each([{}, { email: null, phoneNumber: null }, { email: 'ada@example.com', phoneNumber: '+491701234567' }])(
    'returns nothing for %o',
    (addresses) => {
      expect(refusedAddresses(addresses, strict)).toEqual([]);
    },
  );
});

describe('toRefusedField', () => {
  test.each(Object.entries(REFUSALS))('returns the field of %s', (reason, field) => {
    expect(toRefusedField(reason)).toEqual(field);
  });

  test.each([undefined, '', 'Members only', 'toString', '__proto__', 'captcha_invalid'])(
    'returns undefined for %o',
    (text) => {
      expect(toRefusedField(text)).toBeUndefined();
    },
  );
});
