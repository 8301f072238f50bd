import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, type Api, bearer, startApi } from '../../test/support/api.ts';
import { startTarget, type Target } from '../../test/support/target.ts';
import { signInNewUser } from '../../test/support/users.ts';
import { createDataSources } from '../dataSources.ts';
import { startDynamoDb } from '../local/dynamoDb.ts';
import { extensions } from '../registry.ts';

const READ = '{ me { ... on User { preferences { theme pinned version } } } }';
const SAVE = `mutation ($input: SetPreferencesInput!) {
  setPreferences(input: $input) {
    __typename
    ... on SetPreferencesPayload { preferences { theme pinned version } }
    ... on InvalidInputError { fields { field code } }
    ... on AuthError { message }
  }
}`;

let target: Target;
let database: Awaited<ReturnType<typeof startDynamoDb>>;
let api: Api;

const startWith = (endpoint: string): Promise<Api> => {
  const createSources = () => createDataSources({ PREFERENCES_ENDPOINT: endpoint });
  return startApi(target, { extension: { resolvers: extensions, createDataSources: createSources } });
};

beforeAll(async () => {
  [target, database] = await Promise.all([startTarget(), startDynamoDb(0)]);
  api = await startWith(database.endpoint);
});
afterAll(async () => {
  await api.close();
  await database.close();
  await target.close();
});

const newToken = async (): Promise<string> => (await signInNewUser(api, target)).tokens.accessToken;

const post = async (body: object, accessToken?: string, to: Api = api) => {
  const response = await to.post(body, accessToken === undefined ? {} : bearer(accessToken));
  // Safe: a GraphQL response.
  return {
    status: response.status,
    ...((await response.json()) as { data?: Record<string, Answer>; errors?: Answer[] }),
  };
};
const save = async (input: object, accessToken?: string) =>
  (await post({ query: SAVE, variables: { input } }, accessToken)).data?.setPreferences;
const read = async (accessToken: string) => (await post({ query: READ }, accessToken)).data?.me?.preferences;

const dark = { theme: 'DARK', pinned: ['billing', 'team'], version: 0 };

describe('preferences', () => {
  test('returns null when nothing was saved', async () => {
    expect(await read(await newToken())).toBeNull();
  });

  test('returns what was saved when it is read again', async () => {
    const token = await newToken();
    const saved = { ...dark, version: 1 };
    expect(await save(dark, token)).toEqual({ __typename: 'SetPreferencesPayload', preferences: saved });
    expect(await read(token)).toEqual(saved);
    await save({ theme: 'LIGHT', pinned: [], version: 1 }, token);
    expect(await read(token)).toEqual({ theme: 'LIGHT', pinned: [], version: 2 });
  });

  test('returns nothing of another user when both have saved', async () => {
    const [ada, grace] = [await newToken(), await newToken()];
    await save(dark, ada);
    expect(await read(grace)).toBeNull();
    await save({ ...dark, theme: 'LIGHT' }, grace);
    expect(await read(ada)).toMatchObject({ theme: 'DARK' });
    expect(await read(grace)).toMatchObject({ theme: 'LIGHT' });
  });
});

describe('setPreferences', () => {
  test.each([undefined, 'none.such.token'])('returns NotSignedInError when the access token is %s', async (token) => {
    expect(await save(dark, token)).toMatchObject({ __typename: 'NotSignedInError' });
  });

  test('returns PreferencesChangedError when another device has saved since', async () => {
    const token = await newToken();
    await save(dark, token);
    for (const version of [0, 2]) {
      expect(await save({ ...dark, version }, token)).toMatchObject({ __typename: 'PreferencesChangedError' });
    }
    expect(await read(token)).toMatchObject({ version: 1 });
  });

  test.each([
    ['pinned', 'TOO_MANY', { pinned: Array.from({ length: 21 }, () => 'page') }],
    ['pinned.1', 'TOO_LONG', { pinned: ['page', 'a'.repeat(65)] }],
    ['pinned.0', 'CONTROL_CHARACTERS', { pinned: ['a\nb'] }],
    ['version', 'INVALID', { version: -1 }],
    ['version', 'INVALID', { version: 2 ** 31 - 1 }],
  ])('returns InvalidInputError when %s is %s', async (field, code, more) => {
    expect(await save({ ...dark, ...more }, await newToken())).toMatchObject({
      __typename: 'InvalidInputError',
      fields: [{ field, code }],
    });
  });
});

test('returns an internal error for the field alone, and logs it without the user, when the table is missing', async () => {
  const empty = await startDynamoDb(0, 'another');
  const broken = await startWith(empty.endpoint);
  const token = await newToken();
  const { status, data, errors } = await post({ query: READ }, token, broken);
  expect({ status, data }).toEqual({ status: 500, data: { me: { preferences: null } } });
  expect(errors).toMatchObject([{ path: ['me', 'preferences'], extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
  expect(broken.failures()).toMatchObject([
    { field: 'User.preferences', dataSource: 'getPreferences', exception: 'ResourceNotFoundException' },
  ]);
  await broken.close();
  await empty.close();
});
