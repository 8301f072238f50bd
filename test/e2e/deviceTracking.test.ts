import { expect, test } from 'vitest';
import { startApi } from '../support/api.ts';
import { startCognitoStub } from '../support/cognitoStub.ts';
import { password } from '../support/users.ts';

const answerOf = (NewDeviceMetadata?: object) => ({
  InitiateAuth: { AuthenticationResult: { AccessToken: 'a', IdToken: 'i', RefreshToken: 'r', NewDeviceMetadata } },
});

test.each([
  ['returns tokens and logs once', 'remembers devices', { DeviceKey: 'us-east-1_key', DeviceGroupKey: '-group' }, 1],
  ['returns tokens and logs nothing', 'does not remember devices', undefined, 0],
] as const)('signIn %s when the pool %s', async (...[, , metadata, count]) => {
  const stub = await startCognitoStub(answerOf(metadata));
  const api = await startApi(stub);
  for (const username of ['ada@example.com', 'ann@example.com']) {
    expect(await api.execute('signIn', { username, password })).toMatchObject({ __typename: 'SignInPayload' });
  }
  expect(api.failures()).toHaveLength(count);
  for (const failure of api.failures()) {
    expect(failure).toMatchObject({
      level: 'error',
      field: 'Mutation.signIn',
      exception: 'UnsupportedPool DEVICE_TRACKING',
    });
    expect(JSON.stringify(failure)).not.toContain('us-east-1_key');
  }
  await api.close();
  await stub.close();
});
