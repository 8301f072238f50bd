import type { AuthStorage } from '../src/index.ts';

type Method = keyof AuthStorage;

/** A storage of the refresh token, some of whose methods can fail, as while a phone is locked. */
export const createStorage = (value: string | null = null) => {
  const storage: { value: string | null; fails: readonly Method[] } = { value, fails: [] };
  const run = async <Result>(method: Method, task: () => Result): Promise<Result> => {
    if (storage.fails.includes(method)) throw new Error('User interaction is not allowed.');
    return task();
  };
  const delivery: AuthStorage = {
    get: () => run('get', () => storage.value),
    set: (refreshToken) =>
      run('set', () => {
        storage.value = refreshToken;
      }),
    remove: () =>
      run('remove', () => {
        storage.value = null;
      }),
  };
  return { storage, delivery };
};
