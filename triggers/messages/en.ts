import type { Language } from './language.ts';

const IGNORE = 'If you did not ask for this, ignore this message.';
const SECRET = 'Nobody from {service} will ever ask you for this code.';

const newAddress = {
  subject: 'Verify your address',
  email: { text: `Your code is {####}.\n\nEnter it to verify your new address for {service}. ${IGNORE}` },
  sms: 'Your {service} code is {####}. It verifies your new phone number.',
};

const signUp = {
  subject: 'Confirm your account',
  email: { text: `Your code is {####}.\n\nEnter it to confirm your account for {service}. ${IGNORE}` },
  sms: 'Your {service} code is {####}. It confirms your account.',
};

export const en: Language = {
  SignUp: signUp,
  ResendCode: signUp,
  ForgotPassword: {
    subject: 'Reset your password',
    email: {
      text: `Your code is {####}.\n\nEnter it to choose a new password for {service}. ${SECRET}\n\n${IGNORE} Your password stays as it is.`,
    },
    sms: 'Your {service} code is {####}. It resets your password. Do not share it.',
  },
  UpdateUserAttribute: newAddress,
  VerifyUserAttribute: newAddress,
  AdminCreateUser: {
    subject: 'Your new account',
    email: {
      text: 'An account for {service} was created for you.\n\nUsername: {username}\n\nTemporary password: {####}\n\nSign in, and choose a password of your own.',
    },
    sms: 'Your {service} account: {username}, temporary password: {####}',
  },
  Authentication: {
    subject: 'Your sign-in code',
    email: {
      text: `Your code is {####}.\n\nEnter it to sign in to {service}. ${SECRET}\n\nIf you are not signing in, someone else knows your address or your password. Do not share the code.`,
    },
    sms: 'Your {service} sign-in code is {####}. Do not share it.',
  },
};
