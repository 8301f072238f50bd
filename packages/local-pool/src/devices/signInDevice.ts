import type { NewDeviceMetadataType } from '@aws-sdk/client-cognito-identity-provider';
import type { Cognito } from '../cognito.ts';
import { notAuthorizedError } from '../cognitoError.ts';
import type { UserPool } from '../pools/userPool.ts';
import type { SrpVerifier } from '../srp/verifier.ts';
import type { Session } from '../tokens/sessions.ts';
import type { User } from '../users/user.ts';
import { type Device, findDevice, requireDevice, saveDevice } from './devices.ts';
import { findDeviceConfiguration, generateDevice } from './deviceTracking.ts';

interface Owner {
  pool: UserPool;
  user: User;
}

/**
 * Returns the DEVICE_KEY of a request, or undefined if the pool does not track devices.
 * @throws ResourceNotFoundException for a device that does not exist. Clients then sign in as from a new one:
 *   https://github.com/amazon-archives/amazon-cognito-identity-js/pull/206
 */
export const checkDeviceKey = (cognito: Cognito, { pool, user }: Owner, key: string | undefined): string | undefined =>
  key && findDeviceConfiguration(pool) ? requireDevice(cognito, user, key).key : undefined;

/**
 * Does the same at the start of a sign-in that does not send the password, but ignores a device that does not exist: such clients
 * repeat only the step that answers the challenge.
 */
export const findDeviceKey = (cognito: Cognito, { pool, user }: Owner, key: string | undefined): string | undefined =>
  key && findDeviceConfiguration(pool) ? findDevice(cognito, user, key)?.key : undefined;

/** A remembered device, which proves itself at each sign-in. */
export type RememberedDevice = Device & { srp: SrpVerifier };

/** Returns nothing for a device that is only tracked: https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-device-tracking.html */
export const findRememberedDevice = (
  cognito: Cognito,
  { user, deviceKey }: { user: User; deviceKey?: string | undefined },
): RememberedDevice | undefined => {
  const device = deviceKey === undefined ? undefined : findDevice(cognito, user, deviceKey);
  return device?.isRemembered && device.srp ? { ...device, srp: device.srp } : undefined;
};

/**
 * "When true, a remembered device can sign in with device authentication instead of" MFA:
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeviceConfigurationType.html
 */
export const canReplaceMfa = (pool: UserPool): boolean =>
  findDeviceConfiguration(pool)?.ChallengeRequiredOnNewDevice ?? false;

/**
 * Returns the key of the device that signs in, which is a new one if the request named none: "Amazon Cognito includes a device key in
 * the response to any sign-in that doesn't already include device information":
 * https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-device-tracking.html
 */
export const trackDevice = (
  cognito: Cognito,
  { pool, user, deviceKey }: Owner & { deviceKey?: string | undefined },
): { deviceKey: string | null; metadata?: NewDeviceMetadataType } => {
  if (!findDeviceConfiguration(pool)) return { deviceKey: null };
  const device = deviceKey === undefined ? undefined : findDevice(cognito, user, deviceKey);
  if (!device) {
    const metadata = generateDevice(pool);
    return { deviceKey: metadata.DeviceKey, metadata };
  }
  const address = cognito.requester?.address ?? '';
  saveDevice(cognito, user, { ...device, authenticatedAt: cognito.now(), address });
  return { deviceKey: device.key };
};

/**
 * Rejects a refresh that does not name the session's confirmed device: "You must provide the confirmed device key in this request if
 * device remembering is enabled in your user pool":
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetTokensFromRefreshToken.html
 * The message: https://github.com/aws/aws-sdk-net-extensions-cognito/issues/85
 * Guess: sessions of the pool's domain, which never remembers devices, need none, and those that began before the pool tracked devices
 * cannot be refreshed.
 */
export const checkRefreshDevice = (
  cognito: Cognito,
  { pool, user, session }: Owner & { session: Session },
  deviceKey: string | undefined,
): void => {
  if (!findDeviceConfiguration(pool) || session.scope !== null) return;
  if (!deviceKey || session.device_key !== deviceKey || !findDevice(cognito, user, deviceKey))
    throw notAuthorizedError('Invalid Refresh Token');
};
