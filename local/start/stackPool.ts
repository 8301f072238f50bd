import type { DefaultPoolSettings } from '../../packages/local-pool/src/pools/defaultPool.ts';

/** The properties of serverless/userPool.yml that an option can change in part. test/package/poolOptions.test.ts compares them. */
export const STACK_POOL = {
  Policies: {
    PasswordPolicy: {
      MinimumLength: 8,
      RequireLowercase: true,
      RequireUppercase: true,
      RequireNumbers: true,
      RequireSymbols: true,
      TemporaryPasswordValidityDays: 7,
    },
  },
  AccountRecoverySetting: {
    RecoveryMechanisms: [
      { Name: 'verified_email', Priority: 1 },
      { Name: 'verified_phone_number', Priority: 2 },
    ],
  },
  VerificationMessageTemplate: {
    DefaultEmailOption: 'CONFIRM_WITH_CODE',
    EmailSubject: 'Your code',
    EmailMessage: 'Your code is {####}. If you did not ask for it, ignore this message.',
    SmsMessage: 'Your code is {####}.',
  },
} satisfies DefaultPoolSettings['pool'];
