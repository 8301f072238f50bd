import { openForm } from './createUser.ts';
import { createPair, getElement } from './elements.ts';
import { emptyPool } from './emptyPool.ts';
import { clearMessages, showMessage } from './messages.ts';
import { readConfig } from './pool.ts';
import { showUsers } from './users.ts';

const showIds = async (): Promise<void> => {
  getElement('ids', HTMLElement).replaceChildren(...Object.entries(await readConfig()).map(createPair));
  const { url }: { url?: string } = await (await fetch('/api')).json();
  if (url === undefined) return;
  getElement('sandbox', HTMLAnchorElement).href = url;
  getElement('explorers', HTMLElement).hidden = false;
};

getElement('create', HTMLButtonElement).addEventListener('click', openForm);
getElement('empty', HTMLButtonElement).addEventListener('click', () => void emptyPool());
for (const button of document.querySelectorAll('dialog .close'))
  button.addEventListener('click', () => button.closest('dialog')?.close());

const events = new EventSource('/events');
events.addEventListener('open', () => {
  // Every connection, including a reconnection, starts with the earlier messages.
  clearMessages();
  getElement('connection', HTMLElement).textContent = 'Live';
  void showIds();
});
events.addEventListener('error', () => {
  getElement('connection', HTMLElement).textContent = 'Not connected. Is npm start running?';
});
events.addEventListener('message', ({ data }) => showMessage(JSON.parse(data)));
events.addEventListener('users', ({ data }) => showUsers(JSON.parse(data)));
