import { createHash, randomUUID } from 'node:crypto';
import type { DeviceConfigurationType } from '@aws-sdk/client-cognito-identity-provider';
import type { UserPool } from '../pools/userPool.ts';

/**
 * Returns the pool's settings for devices, or undefined if it does not track them. "When you provide a value for any property of
 * DeviceConfiguration, you activate the device remembering":
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeviceConfigurationType.html
 */
export const findDeviceConfiguration = ({ settings }: UserPool): DeviceConfigurationType | undefined =>
  Object.values(settings.DeviceConfiguration ?? {}).some((value) => value !== undefined)
    ? settings.DeviceConfiguration
    : undefined;

/** Guess: the group key is the same for all devices of a pool. AWS documents only that clients need it for SRP. */
export const getDeviceGroupKey = ({ id }: UserPool): string =>
  `-${createHash('sha256').update(id).digest('base64url').slice(0, 8)}`;

/** A key is "in the format Region_UUID": https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-device-tracking.html */
export const generateDevice = (pool: UserPool) => ({
  DeviceKey: `${pool.id.split('_')[0]}_${randomUUID()}`,
  DeviceGroupKey: getDeviceGroupKey(pool),
});
