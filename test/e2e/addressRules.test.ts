import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Api, bearer, startApi } from '../support/api.ts';
import { type CognitoStub, startCognitoStub } from '../support/cognitoStub.ts';
import { successes } from '../support/operations.ts';

let stub: CognitoStub;
let api: Api;
beforeAll(async () => {
  stub = await startCognitoStub(successes);
  api = await startApi(stub, {
    addressRules: {
      allowedEmailDomains: ['example.com'],
      deniedEmailDomains: [],
      allowedCallingCodes: ['+49', '+1', '!+1876'],
    },
  });
});
afterAll(async () => {
  await api.close();
  await stub.close();
});

const signUp = (more: object) => api.execute('signUp', { email: 'ada@example.com', password: 'a password', ...more });
const update = async (input: object) => api.execute('updateProfile', input, bearer(await stub.accessToken()));

describe.each([
  ['signUp', signUp, 'SignUpPayload'],
  ['updateProfile', update, 'UpdateProfilePayload'],
] as const)('%s', (_, execute, success) => {
  test.each([
    ['email', { email: 'ada@evil.example' }],
    ['phoneNumber', { phoneNumber: '+18761234567' }],
    ['phoneNumber', { phoneNumber: '+43 1 234567' }],
  ])('returns NOT_ALLOWED for %s without a call when the rules do not allow %o', async (field, input) => {
    stub.calls.splice(0);
    expect(await execute(input)).toMatchObject({
      __typename: 'InvalidInputError',
      fields: [{ field, code: 'NOT_ALLOWED' }],
    });
    // The keys that verify the access token are fetched once.
    expect(stub.calls.filter((call) => call !== 'JWKS')).toEqual([]);
  });

  test('returns both faults when both are not allowed', async () => {
    const { fields } = await execute({ email: 'ada@evil.example', phoneNumber: '+18761234567' });
    expect(fields.map(({ field }: { field: string }) => field)).toEqual(['email', 'phoneNumber']);
  });

  test('succeeds when the rules allow the addresses', async () => {
    expect(await execute({ email: 'ada@EXAMPLE.com', phoneNumber: '+1 415 555 0123' })).toMatchObject({
      __typename: success,
    });
  });
});

test('updateProfile removes a phone number, which needs no permission', async () => {
  expect(await update({ phoneNumber: null, name: 'Ada' })).toMatchObject({ __typename: 'UpdateProfilePayload' });
});
