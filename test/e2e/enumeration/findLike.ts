import type { Api } from '../../support/api.ts';
import { newSubjectEmail } from './accounts.ts';

const readMethods = async (api: Api, username: string): Promise<string> =>
  String((await api.execute('startSignIn', { username })).signInMethods);

/**
 * The addresses without an account that were asked for, by their methods. The pool draws the methods by the name, so only some
 * addresses are like a certain account.
 */
const unused = new Map<string, string[]>();

/** Returns an address without an account, for which the pool offers the same methods as for this account. */
export const findLike = async (api: Api, account: string): Promise<string> => {
  const methods = await readMethods(api, account);
  for (let attempt = 0; attempt < 2000; attempt += 1) {
    const found = unused.get(methods)?.pop();
    if (found) return found;
    const email = newSubjectEmail();
    const drawn = await readMethods(api, email);
    unused.set(drawn, [...(unused.get(drawn) ?? []), email]);
  }
  throw new Error(`Only an account is offered ${methods}.`);
};
