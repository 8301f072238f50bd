import type { CognitoUser } from 'amazon-cognito-identity-js';
import { expect, test } from 'vitest';
import { newAddress, PASSWORD, startClientPool } from './clientPool.ts';
import { ask, call, isSession, openApp } from './identityJs.ts';

const pool = await startClientPool({
  pool: { DeviceConfiguration: { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: true } },
});
const { signIn, newUser } = openApp(pool, PASSWORD);

const PHONE = '+4915112345678';

interface DeviceList {
  Devices: { DeviceKey: string; DeviceAttributes: { Name: string; Value: string }[] }[];
}

const listDevices = (user: CognitoUser): Promise<DeviceList> =>
  ask((callbacks) => user.listDevices(10, null, callbacks));

test('remembers a device, which then replaces MFA, and forgets it', async () => {
  const user = await newUser(newAddress(), { phone_number: PHONE });
  await signIn(user);
  const sms = { Enabled: true, PreferredMfa: true };
  await call((callback) => user.setUserMfaPreference(sms, null, callback));
  await ask((callbacks) => user.setDeviceStatusRemembered(callbacks));
  const [device, ...others] = (await listDevices(user)).Devices;
  expect(others).toEqual([]);
  expect(device?.DeviceAttributes).toContainEqual({ Name: 'dev:device_remembered_status', Value: 'remembered' });
  expect(isSession(await signIn(user))).toBe(true);
  await ask((callbacks) => user.setDeviceStatusNotRemembered(callbacks));
  expect(await signIn(user)).toBe('sms');
  const code = await pool.readCode(PHONE);
  await ask<unknown>((callbacks) => user.sendMFACode(code, callbacks));
  await ask((callbacks) => user.forgetDevice(callbacks));
  expect((await listDevices(user)).Devices).toEqual([]);
});
