import type {
  AdminUpdateDeviceStatusCommandInput,
  AdminUpdateDeviceStatusCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { setDeviceStatus } from '../devices/devices.ts';
import { findAdminTarget } from '../users/adminTarget.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminUpdateDeviceStatus.html */
export const AdminUpdateDeviceStatus: Operation<
  AdminUpdateDeviceStatusCommandInput,
  AdminUpdateDeviceStatusCommandOutput
> = ({ DeviceKey: key = '', DeviceRememberedStatus: status, ...target }, cognito) => {
  setDeviceStatus(cognito, findAdminTarget(cognito, target).user, { key, status });
  return {};
};
