import type {
  AdminGetDeviceCommandInput,
  AdminGetDeviceCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { describeDevice } from '../devices/describeDevice.ts';
import { requireDevice } from '../devices/devices.ts';
import { findAdminTarget } from '../users/adminTarget.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminGetDevice.html */
export const AdminGetDevice: Operation<AdminGetDeviceCommandInput, AdminGetDeviceCommandOutput> = (
  { DeviceKey = '', ...target },
  cognito,
) => {
  const { user } = findAdminTarget(cognito, target);
  return { Device: describeDevice(user, requireDevice(cognito, user, DeviceKey)) };
};
