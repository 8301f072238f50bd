import type { FieldErrorCode } from '../generated/types.ts';
import { type AddressRules, isEmailAllowed, isPhoneNumberAllowed } from './addressRules.ts';

interface RefusedField {
  readonly field: string;
  readonly code: FieldErrorCode;
}

/**
 * Why a sign-up is refused. The pre sign-up trigger throws the name, which Cognito passes on in the text of an exception, and the API
 * answers the field and the code. A sentence could not be translated.
 */
export const REFUSALS = {
  EMAIL_NOT_ALLOWED: { field: 'email', code: 'NOT_ALLOWED' },
  PHONE_NUMBER_NOT_ALLOWED: { field: 'phoneNumber', code: 'NOT_ALLOWED' },
  CAPTCHA_REQUIRED: { field: 'captchaToken', code: 'REQUIRED' },
  CAPTCHA_INVALID: { field: 'captchaToken', code: 'INVALID' },
  CAPTCHA_NOT_CHECKED: { field: 'captchaToken', code: 'NOT_CHECKED' },
} as const satisfies Readonly<Record<string, RefusedField>>;

export type RefusalReason = keyof typeof REFUSALS;

/** Returns the field and the code of a reason, or undefined for any other text. */
export const toRefusedField = (reason: string | undefined): RefusedField | undefined =>
  // Safe: the reason is a key.
  reason !== undefined && Object.hasOwn(REFUSALS, reason) ? REFUSALS[reason as RefusalReason] : undefined;

interface Addresses {
  readonly email?: string | null | undefined;
  readonly phoneNumber?: string | null | undefined;
}

/** Returns a reason for each address that the rules do not allow. */
export const refusedAddresses = ({ email, phoneNumber }: Addresses, rules: AddressRules): RefusalReason[] => [
  ...(email && !isEmailAllowed(email, rules) ? (['EMAIL_NOT_ALLOWED'] as const) : []),
  ...(phoneNumber && !isPhoneNumberAllowed(phoneNumber, rules) ? (['PHONE_NUMBER_NOT_ALLOWED'] as const) : []),
];
