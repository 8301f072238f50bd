import { getElement } from './elements.ts';

/** Asks before something is lost. @returns false if the dialog is canceled, also by Escape */
export const ask = async (question: string, yes: string): Promise<boolean> => {
  const dialog = getElement('question', HTMLDialogElement);
  getElement('question-text', HTMLElement).textContent = question;
  getElement('question-yes', HTMLButtonElement).textContent = yes;
  dialog.returnValue = '';
  const closed = new Promise((resolve) => dialog.addEventListener('close', resolve, { once: true }));
  dialog.showModal();
  await closed;
  return dialog.returnValue === 'yes';
};
