import type { PreSignUpTriggerEvent } from 'aws-lambda';
import type { AddressRules } from '../src/fraud/addressRules.ts';
import type { VerifyCaptcha } from '../src/fraud/captcha.ts';
import { type RefusalReason, refusedAddresses } from '../src/fraud/refusal.ts';
import { Refusal } from './refusal.ts';
import type { TriggerLog } from './triggerLog.ts';

export interface SignUpSettings {
  readonly rules: AddressRules;
  /** Undefined unless this trigger checks the token of a CAPTCHA, which the API otherwise does. */
  readonly verifyCaptcha: VerifyCaptcha | undefined;
  /** The adopter's rule: returns a sentence for the person whose sign-up is refused. */
  readonly ownRule: ((event: PreSignUpTriggerEvent) => string | undefined) | undefined;
  readonly log: TriggerLog;
}

/**
 * Refuses the sign-ups that the rules do not allow, also those that bypass the API. An administrator may create any user, and so may the
 * migration of users. Guess: Cognito calls this trigger for a migrated user with the source PreSignUp_AdminCreateUser. It does call it:
 * https://foxy.io/blog/using-migration-and-pre-signup-triggers-with-aws-cognito
 * @throws a Refusal
 */
export const preSignUp = async (
  event: PreSignUpTriggerEvent,
  settings: SignUpSettings,
): Promise<PreSignUpTriggerEvent> => {
  if (event.triggerSource === 'PreSignUp_AdminCreateUser') return event;
  const reason = refusedAddress(event, settings.rules) ?? settings.ownRule?.(event);
  if (reason !== undefined) throw Refusal.of(reason);
  // Last, because a token is valid once. A user of an identity provider has none: the provider has its own protection.
  if (event.triggerSource === 'PreSignUp_SignUp') await checkCaptcha(event, settings);
  return event;
};

const refusedAddress = (event: PreSignUpTriggerEvent, rules: AddressRules): RefusalReason | undefined => {
  const { email, phone_number: phoneNumber, email_verified: isVerified } = event.request.userAttributes;
  const [reason] = refusedAddresses({ email, phoneNumber }, rules);
  if (reason !== undefined || rules.allowedEmailDomains.length === 0) return reason;
  // A local account proves its address by a code. Of a provider's account, only a verified address proves membership of a domain: at
  // some providers, everyone can write the address of their profile.
  const isProven = event.triggerSource === 'PreSignUp_SignUp' || isVerified === 'true';
  return email && isProven ? undefined : 'EMAIL_NOT_ALLOWED';
};

const checkCaptcha = async (
  { request }: PreSignUpTriggerEvent,
  { verifyCaptcha, log }: SignUpSettings,
): Promise<void> => {
  if (verifyCaptcha === undefined) return;
  const { refusal, cause } = await verifyCaptcha(request.clientMetadata?.captchaToken);
  if (cause !== undefined) {
    log({ level: 'error', trigger: 'preSignUp', exception: 'CaptchaUnavailable', message: cause });
  }
  if (refusal !== undefined) throw Refusal.of(refusal);
};
