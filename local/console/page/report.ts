import { getElement } from './elements.ts';

const [status, problem] = [getElement('status', HTMLElement), getElement('problem', HTMLElement)];

/** Shows what was done. */
export const reportDone = (text: string): void => {
  problem.textContent = '';
  status.textContent = text;
};

/** Runs an action, and shows why it fails. */
export const attempt = async (action: () => Promise<void>): Promise<void> => {
  try {
    await action();
  } catch (error) {
    status.textContent = '';
    problem.textContent = error instanceof Error ? error.message : String(error);
  }
};
