import type { Language } from './language.ts';

const IGNORE = 'Falls du das nicht angefordert hast, ignoriere diese Nachricht.';
const SECRET = 'Niemand von {service} wird dich je nach diesem Code fragen.';

const newAddress = {
  subject: 'Adresse bestätigen',
  email: { text: `Dein Code lautet {####}.\n\nDamit bestätigst du deine neue Adresse für {service}. ${IGNORE}` },
  sms: 'Dein Code für {service}: {####}. Er bestätigt deine neue Telefonnummer.',
};

const signUp = {
  subject: 'Konto bestätigen',
  email: { text: `Dein Code lautet {####}.\n\nDamit bestätigst du dein Konto für {service}. ${IGNORE}` },
  sms: 'Dein Code für {service}: {####}. Er bestätigt dein Konto.',
};

export const de: Language = {
  SignUp: signUp,
  ResendCode: signUp,
  ForgotPassword: {
    subject: 'Passwort zurücksetzen',
    email: {
      text: `Dein Code lautet {####}.\n\nDamit wählst du ein neues Passwort für {service}. ${SECRET}\n\n${IGNORE} Dein Passwort bleibt, wie es ist.`,
    },
    sms: 'Dein Code für {service}: {####}. Er setzt dein Passwort zurück. Gib ihn nicht weiter.',
  },
  UpdateUserAttribute: newAddress,
  VerifyUserAttribute: newAddress,
  AdminCreateUser: {
    subject: 'Dein neues Konto',
    email: {
      text: 'Für dich wurde ein Konto für {service} angelegt.\n\nBenutzername: {username}\n\nVorläufiges Passwort: {####}\n\nMelde dich an und wähle ein eigenes Passwort.',
    },
    sms: 'Dein Konto für {service}: {username}, vorläufiges Passwort: {####}',
  },
  Authentication: {
    subject: 'Dein Anmeldecode',
    email: {
      text: `Dein Code lautet {####}.\n\nDamit meldest du dich bei {service} an. ${SECRET}\n\nFalls du dich gerade nicht anmeldest, kennt jemand deine Adresse oder dein Passwort. Gib den Code nicht weiter.`,
    },
    sms: 'Dein Anmeldecode für {service}: {####}. Gib ihn nicht weiter.',
  },
};
