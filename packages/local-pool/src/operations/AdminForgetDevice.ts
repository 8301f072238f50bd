import type {
  AdminForgetDeviceCommandInput,
  AdminForgetDeviceCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { forgetDevice } from '../devices/devices.ts';
import { findAdminTarget } from '../users/adminTarget.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminForgetDevice.html */
export const AdminForgetDevice: Operation<AdminForgetDeviceCommandInput, AdminForgetDeviceCommandOutput> = (
  { DeviceKey = '', ...target },
  cognito,
) => {
  forgetDevice(cognito, findAdminTarget(cognito, target).user, DeviceKey);
  return {};
};
