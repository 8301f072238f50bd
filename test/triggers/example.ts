import type { TriggerExtension } from '../../triggers/extension.ts';
import { en } from '../../triggers/messages/en.ts';
import type { Languages } from '../../triggers/messages/language.ts';

// The examples of docs/triggers.md.

export const triggers: TriggerExtension = {
  signUpRule: ({ request }) => (request.userAttributes['custom:invitation'] ? undefined : 'You need an invitation'),
  claims: ({ request }) => ({ accessToken: { plan: request.userAttributes['custom:plan'] ?? 'free' } }),
};

export const languages: Languages = {
  'en-GB': {
    ...en,
    ForgotPassword: {
      subject: 'Your new password',
      email: { text: 'Your code is {####}.\n\nIt lets you choose a new password for {service}, whenever you fancy.' },
      sms: 'Your {service} code is {####}.',
    },
  },
};
