import type { UserList } from '../events.ts';
import { create, createButton, createRow, createTime, getElement } from './elements.ts';
import { ACTIONS, type Action, nameOf, runAction, type User } from './userActions.ts';

const users = getElement('users', HTMLElement);

/** Identifies a button, also in a later version of its row. */
const toKey = ({ username }: User, { slot }: Action): string => `${slot} ${username}`;

const findButton = (test: (key: string) => boolean): HTMLElement | undefined =>
  [...users.querySelectorAll('button')].find(({ dataset }) => test(dataset.key ?? ''));

/**
 * Moves the focus of the keyboard, which a button loses when it is removed, to the same button of the new row, or to another one if there
 * is none.
 */
const restoreFocus = (key: string): void => {
  if (document.activeElement !== document.body) return;
  const username = key.slice(key.indexOf(' '));
  const button = findButton((each) => each === key) ?? findButton((each) => each.endsWith(username));
  (button ?? getElement('create', HTMLButtonElement)).focus();
};

const createActionButton = (user: User, action: Action): HTMLElement => {
  const key = toKey(user, action);
  const button = createButton(action.label, async () => {
    await runAction(user, action);
    // The row can be replaced while the dialog is open.
    restoreFocus(key);
  });
  button.setAttribute('aria-label', `${action.label} ${nameOf(user)}`);
  button.dataset.key = key;
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
  return createRow(email, actions, status, enabled ? 'yes' : 'no', factors, createTime(createdAt), username);
};

/** Runs `update`, which replaces the rows, and keeps the focus of the keyboard. */
const keepFocus = (update: () => void): void => {
  const focused = document.activeElement;
  const key = focused instanceof HTMLElement && users.contains(focused) ? focused.dataset.key : undefined;
  update();
  if (key !== undefined) restoreFocus(key);
};

export const showUsers = ({ total, newest }: UserList): void => {
  getElement('total', HTMLElement).textContent =
    newest.length < total ? `the newest ${newest.length} of ${total}` : `${total}`;
  getElement('empty', HTMLButtonElement).disabled = total === 0;
  keepFocus(() => users.replaceChildren(...newest.map(createUserRow)));
};
