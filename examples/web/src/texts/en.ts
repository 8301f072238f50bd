/** The app's texts. Each screen has a section; a text with values is a function. */
export const en = {
  language: 'English',
  app: {
    name: 'Example',
    loading: 'Loading…',
    pleaseWait: 'Please wait.',
  },
};
