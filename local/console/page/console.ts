import type { SentMessage, UserList } from '../events.ts';

const getElement = (id: string): HTMLElement => {
  const element = document.getElementById(id);
  if (!element) throw new Error(`console.html has no #${id}.`);
  return element;
};

const [messages, users] = [getElement('messages'), getElement('users')];

/** Creates a table cell. `append` inserts strings as text, so that user input never becomes markup. */
const createCell = (content: string | Node): HTMLElement => {
  const td = document.createElement('td');
  td.append(content);
  return td;
};

const createRow = (...contents: (string | Node)[]): HTMLElement => {
  const tr = document.createElement('tr');
  tr.append(...contents.map(createCell));
  return tr;
};

const createTime = (iso: string): HTMLElement => {
  const time = document.createElement('time');
  time.dateTime = iso;
  time.textContent = new Date(iso).toLocaleString();
  return time;
};

const createCopyButton = (code: string): HTMLElement => {
  const button = document.createElement('button');
  button.textContent = code;
  button.title = 'Copy';
  button.addEventListener('click', () => void navigator.clipboard.writeText(code));
  return button;
};

const showMessage = ({ code, to, purpose, medium, sentAt }: SentMessage): void =>
  messages.prepend(createRow(createCopyButton(code), to, purpose, medium, createTime(sentAt)));

const showUsers = ({ total, newest }: UserList): void => {
  getElement('total').textContent = newest.length < total ? `the newest ${newest.length} of ${total}` : `${total}`;
  users.replaceChildren(
    ...newest.map(({ email, username, status, enabled, mfa, createdAt }) =>
      createRow(email, username, status, enabled ? 'yes' : 'no', mfa.join(', ') || 'none', createTime(createdAt)),
    ),
  );
};

const createPair = ([name, value]: [string, string]): HTMLElement => {
  const [div, term, description] = [
    document.createElement('div'),
    document.createElement('dt'),
    document.createElement('dd'),
  ];
  term.textContent = name;
  description.textContent = value;
  div.append(term, description);
  return div;
};

const showIds = async (): Promise<void> => {
  const config: Record<string, string> = await (await fetch('/config')).json();
  const { url }: { url?: string } = await (await fetch('/api')).json();
  getElement('ids').replaceChildren(...Object.entries(config).map(createPair));
  const nav = document.querySelector('nav');
  if (url === undefined || !nav) return;
  nav.hidden = false;
  getElement('sandbox').setAttribute('href', url);
};

const events = new EventSource('/events');
events.addEventListener('open', () => {
  // Every connection, including a reconnection, starts with the earlier messages.
  messages.replaceChildren();
  getElement('connection').textContent = 'Live';
  void showIds();
});
events.addEventListener('error', () => {
  getElement('connection').textContent = 'Not connected. Is npm start running?';
});
events.addEventListener('message', ({ data }) => showMessage(JSON.parse(data)));
events.addEventListener('users', ({ data }) => showUsers(JSON.parse(data)));
