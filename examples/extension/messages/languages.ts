import { de } from '../../triggers/messages/de.ts';
import type { Languages } from '../../triggers/messages/language.ts';

/** The German of the project, with another email for sign-ups. */
export const languages: Languages = {
  de: {
    ...de,
    SignUp: {
      subject: 'Willkommen bei {service}',
      email: { html: '<h1>Willkommen!</h1><p>Dein Code lautet <strong>{####}</strong>.</p>' },
      sms: 'Dein Code für {service}: {####}',
    },
  },
};
