import type { ListUsersResponse } from '@aws-sdk/client-cognito-identity-provider';
import { ask } from './ask.ts';
import { callPool } from './pool.ts';
import { attempt, reportDone } from './report.ts';

/** A user can be deleted meanwhile, for example by another page. */
const deleteUser = (Username: string | undefined): Promise<unknown> =>
  callPool('AdminDeleteUser', { Username }).catch((error: Error) => {
    if (error.message !== 'User does not exist.') throw error;
  });

/** Deletes all users of the pool, page by page. */
export const emptyPool = (): Promise<void> =>
  attempt(async () => {
    if (!(await ask('Delete all users of this pool? Their messages and the settings stay.', 'Delete all users')))
      return;
    let deleted = 0;
    for (;;) {
      const { Users = [] } = await callPool<ListUsersResponse>('ListUsers');
      if (Users.length === 0) break;
      await Promise.all(Users.map(({ Username }) => deleteUser(Username)));
      deleted += Users.length;
      reportDone(`Deleted ${deleted} users …`);
    }
    reportDone(`The pool is empty. Deleted users: ${deleted}.`);
  });
