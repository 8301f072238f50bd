import type { UserList } from '../events.ts';
import { ask } from './ask.ts';
import { callPool } from './pool.ts';
import { attempt, reportDone } from './report.ts';

export type User = UserList['newest'][number];

export interface Action {
  readonly label: string;
  /** The place of the button in a row. Of the actions of one place, one applies at a time. */
  readonly slot: string;
  readonly operation: string;
  readonly applies: (user: User) => boolean;
  /** What the page says afterwards, before the user's name. */
  readonly done: string;
  readonly isLoss?: true;
}

export const ACTIONS: readonly Action[] = [
  {
    label: 'Confirm',
    slot: 'confirm',
    operation: 'AdminConfirmSignUp',
    applies: ({ status }) => status === 'UNCONFIRMED',
    done: 'Confirmed',
  },
  {
    label: 'Disable',
    slot: 'enabled',
    operation: 'AdminDisableUser',
    applies: ({ enabled }) => enabled,
    done: 'Disabled',
  },
  {
    label: 'Enable',
    slot: 'enabled',
    operation: 'AdminEnableUser',
    applies: ({ enabled }) => !enabled,
    done: 'Enabled',
  },
  {
    label: 'Reset password',
    slot: 'reset',
    operation: 'AdminResetUserPassword',
    applies: ({ status }) => status === 'CONFIRMED' || status === 'RESET_REQUIRED',
    done: 'Sent a code for a new password to',
  },
  {
    label: 'Delete',
    slot: 'delete',
    operation: 'AdminDeleteUser',
    applies: () => true,
    done: 'Deleted',
    isLoss: true,
  },
];

export const nameOf = ({ email, username }: User): string => email || username;

export const runAction = (user: User, { label, operation, done, isLoss }: Action): Promise<void> =>
  attempt(async () => {
    const name = nameOf(user);
    if (isLoss && !(await ask(`${label} ${name}?`, label))) return;
    await callPool(operation, { Username: user.username });
    reportDone(`${done} ${name}.`);
  });
