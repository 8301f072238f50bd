import type { UserList } from '../events.ts';
import { create, createButton, createRow, createTime, getElement } from './elements.ts';
import { ACTIONS, type Action, nameOf, runAction, type User } from './userActions.ts';

const users = getElement('users', HTMLElement);

/** Identifies a button, also in a later version of its row. */
const toKey = ({ username }: User, { slot }: Action): string => `${slot} ${username}`;

const createActionButton = (user: User, action: Action): HTMLElement => {
  const button = createButton(action.label, () => runAction(user, action));
  button.setAttribute('aria-label', `${action.label} ${nameOf(user)}`);
  button.dataset.key = toKey(user, action);
  return button;
};

const createUserRow = (user: User): HTMLElement => {
  const { email, username, status, enabled, mfa, createdAt } = user;
  const actions = create(
    'div',
    ...ACTIONS.filter(({ applies }) => applies(user)).map((action) => createActionButton(user, action)),
  );
  actions.className = 'actions';
  const factors = mfa.join(', ') || 'none';
  return createRow(email, username, status, enabled ? 'yes' : 'no', factors, createTime(createdAt), actions);
};

const findButton = (test: (key: string) => boolean): HTMLElement | undefined =>
  [...users.querySelectorAll('button')].find(({ dataset }) => test(dataset.key ?? ''));

/** Keeps the focus of the keyboard when `update` replaces the rows. If the user is gone, it moves to the list's first button. */
const keepFocus = (update: () => void): void => {
  const focused = document.activeElement;
  const key = focused instanceof HTMLElement && users.contains(focused) ? (focused.dataset.key ?? '') : undefined;
  update();
  if (key === undefined) return;
  const username = key.slice(key.indexOf(' '));
  const button = findButton((each) => each === key) ?? findButton((each) => each.endsWith(username));
  (button ?? getElement('create', HTMLButtonElement)).focus();
};

export const showUsers = ({ total, newest }: UserList): void => {
  getElement('total', HTMLElement).textContent =
    newest.length < total ? `the newest ${newest.length} of ${total}` : `${total}`;
  getElement('empty', HTMLButtonElement).disabled = total === 0;
  keepFocus(() => users.replaceChildren(...newest.map(createUserRow)));
};
