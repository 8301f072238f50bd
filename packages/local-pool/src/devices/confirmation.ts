import type { DeviceSecretVerifierConfigType } from '@aws-sdk/client-cognito-identity-provider';
import type { Cognito } from '../cognito.ts';
import { CognitoError, invalidParameterError } from '../cognitoError.ts';
import type { UserPool } from '../pools/userPool.ts';
import { isElement, toNumber } from '../srp/group.ts';
import type { SrpVerifier } from '../srp/verifier.ts';
import type { Session } from '../tokens/sessions.ts';
import type { User } from '../users/user.ts';
import { type Device, findDevice, saveDevice } from './devices.ts';
import { findDeviceConfiguration } from './deviceTracking.ts';

const MAX_SALT_BYTES = 64;

/** Both values are numbers in base64, as Amplify sends them. Guess: the limits and the message. AWS documents neither. */
const parseVerifier = ({ Salt = '', PasswordVerifier = '' }: DeviceSecretVerifierConfigType): SrpVerifier => {
  const [salt, verifier] = [Buffer.from(Salt, 'base64'), Buffer.from(PasswordVerifier, 'base64')];
  if (salt.length === 0 || salt.length > MAX_SALT_BYTES || verifier.length === 0 || !isElement(toNumber(verifier)))
    throw invalidParameterError('Invalid device secret verifier given.');
  return { salt: salt.toString('hex'), verifier: toNumber(verifier).toString(16) };
};

interface Owner {
  pool: UserPool;
  user: User;
  /** The session that the device's key was issued to. */
  session: Session;
}

/**
 * Confirms the device of a session, and returns whether the user has to be asked if it is to be remembered.
 * The message for another key: https://github.com/aws-amplify/amplify-js/issues/2087
 * Guess: the message for a key that is confirmed already, and that a device can be confirmed without a secret.
 */
export const confirmDevice = (
  cognito: Cognito,
  { pool, user, session }: Owner,
  {
    key,
    name,
    verifier,
  }: { key: string; name: string | undefined; verifier: DeviceSecretVerifierConfigType | undefined },
): boolean => {
  const configuration = findDeviceConfiguration(pool);
  if (!configuration || session.device_key !== key) throw invalidParameterError('Invalid device key given.');
  if (findDevice(cognito, user, key))
    throw new CognitoError('DeviceKeyExistsException', 'Device already exists with given key.');
  const needsUser = configuration.DeviceOnlyRememberedOnUserPrompt ?? false;
  const time = cognito.now();
  const device: Device = {
    key,
    name,
    srp: verifier && parseVerifier(verifier),
    isRemembered: !needsUser,
    createdAt: time,
    modifiedAt: time,
    authenticatedAt: session.auth_time * 1000,
    address: cognito.requester?.address ?? '',
  };
  saveDevice(cognito, user, device);
  return needsUser;
};
