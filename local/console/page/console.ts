import type { SentMessage, UserList } from '../events.ts';

const element = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`console.html has no #${id}.`);
  return found;
};

const [messages, users] = [element('messages'), element('users')];

/** What people typed, such as a name or an address, becomes text and never markup. */
const cell = (content: string | Node): HTMLElement => {
  const td = document.createElement('td');
  td.append(content);
  return td;
};

const row = (...contents: (string | Node)[]): HTMLElement => {
  const tr = document.createElement('tr');
  tr.append(...contents.map(cell));
  return tr;
};

const time = (iso: string): HTMLElement => {
  const shown = document.createElement('time');
  shown.dateTime = iso;
  shown.textContent = new Date(iso).toLocaleString();
  return shown;
};

const copyable = (code: string): HTMLElement => {
  const button = document.createElement('button');
  button.textContent = code;
  button.title = 'Copy';
  button.addEventListener('click', () => void navigator.clipboard.writeText(code));
  return button;
};

const showMessage = ({ code, to, purpose, medium, sentAt }: SentMessage): void =>
  messages.prepend(row(copyable(code), to, purpose, medium, time(sentAt)));

const showUsers = ({ total, newest }: UserList): void => {
  element('total').textContent = newest.length < total ? `the newest ${newest.length} of ${total}` : `${total}`;
  users.replaceChildren(
    ...newest.map(({ email, username, status, enabled, mfa, createdAt }) =>
      row(email, username, status, enabled ? 'yes' : 'no', mfa.join(', ') || 'none', time(createdAt)),
    ),
  );
};

const pair = ([name, value]: [string, string]): HTMLElement => {
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
  element('ids').replaceChildren(...Object.entries(config).map(pair));
  const nav = document.querySelector('nav');
  if (url === undefined || !nav) return;
  nav.hidden = false;
  element('sandbox').setAttribute('href', url);
};

const events = new EventSource('/events');
events.addEventListener('open', () => {
  // It begins with what was sent before, also after it was cut off.
  messages.replaceChildren();
  element('connection').textContent = 'Live';
  void showIds();
});
events.addEventListener('error', () => {
  element('connection').textContent = 'Not connected: is npm start running?';
});
events.addEventListener('message', ({ data }) => showMessage(JSON.parse(data)));
events.addEventListener('users', ({ data }) => showUsers(JSON.parse(data)));
