import type { Cognito } from '../cognito.ts';
import { CognitoError } from '../cognitoError.ts';
import type { SrpVerifier } from '../srp/verifier.ts';
import type { User } from '../users/user.ts';

/** A device that the user confirmed. */
export interface Device {
  key: string;
  name?: string | undefined;
  /** The verifier of the device's secret. A device without one is only tracked. */
  srp?: SrpVerifier | undefined;
  /** True if the device can take the place of MFA. */
  isRemembered: boolean;
  createdAt: number;
  modifiedAt: number;
  authenticatedAt: number;
  address: string;
}

interface Row {
  id: number;
  data: string;
}

const toDevice = ({ data }: Row): Device => JSON.parse(data);

export const findDevice = ({ database }: Cognito, { poolId, username }: User, key: string): Device | undefined => {
  const row = database.get<Row>(
    'SELECT id, data FROM devices WHERE pool_id = :poolId AND username = :username AND device_key = :key',
    { poolId, username, key },
  );
  return row && toDevice(row);
};

/** The message, which clients look for: https://github.com/aws-amplify/amplify-android/pull/2605 */
export const deviceNotFoundError = () => new CognitoError('ResourceNotFoundException', 'Device does not exist.');

export const requireDevice = (cognito: Cognito, user: User, key: string): Device => {
  const device = findDevice(cognito, user, key);
  if (!device) throw deviceNotFoundError();
  return device;
};

export const saveDevice = ({ database }: Cognito, { poolId, username }: User, device: Device): void => {
  database.run(
    `INSERT INTO devices (pool_id, username, device_key, data) VALUES (:poolId, :username, :key, :data)
     ON CONFLICT (pool_id, username, device_key) DO UPDATE SET data = excluded.data`,
    { poolId, username, key: device.key, data: JSON.stringify(device) },
  );
};

/**
 * Deletes a device. "all future calls to revalidate that device's refresh tokens will fail":
 * https://aws.amazon.com/blogs/mobile/tracking-and-remembering-devices-using-amazon-cognito-your-user-pools/
 */
export const forgetDevice = (cognito: Cognito, user: User, key: string): void => {
  requireDevice(cognito, user, key);
  const device = { poolId: user.poolId, username: user.username, key };
  const where = 'WHERE pool_id = :poolId AND username = :username AND device_key = :key';
  cognito.database.transaction(() => {
    cognito.database.run(`DELETE FROM devices ${where}`, device);
    cognito.database.run(`UPDATE sessions SET device_key = NULL ${where}`, device);
  });
};

/** Guess: a request without a status changes nothing. */
export const setDeviceStatus = (
  cognito: Cognito,
  user: User,
  { key, status }: { key: string; status: string | undefined },
): void => {
  const device = requireDevice(cognito, user, key);
  const isRemembered = status === undefined ? device.isRemembered : status === 'remembered';
  saveDevice(cognito, user, { ...device, isRemembered, modifiedAt: cognito.now() });
};

/** Returns devices in the order in which they were confirmed, each with its position. */
export const listDevices = (
  { database }: Cognito,
  { poolId, username }: User,
  { after, limit, isRemembered }: { after: number; limit: number; isRemembered: boolean },
): { id: number; device: Device }[] =>
  database
    .all<Row>(
      `SELECT id, data FROM devices WHERE pool_id = :poolId AND username = :username AND id > :after
         AND (data ->> 'isRemembered' OR NOT :isRemembered) ORDER BY id LIMIT :limit`,
      { poolId, username, after, limit, isRemembered: Number(isRemembered) },
    )
    .map((row) => ({ id: row.id, device: toDevice(row) }));
