import type { Texts } from './texts.ts';

export const de: Texts = {
  language: 'Deutsch',
  app: {
    name: 'Beispiel',
    loading: 'Wird geladen …',
    pleaseWait: 'Bitte warten.',
  },
};
