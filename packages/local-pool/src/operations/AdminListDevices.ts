import type {
  AdminListDevicesCommandInput,
  AdminListDevicesCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { describeDevicePage } from '../devices/describeDevice.ts';
import { findAdminTarget } from '../users/adminTarget.ts';

/**
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminListDevices.html
 * Administrators see tracked devices, too: https://docs.amplify.aws/gen1/swift/sdk/auth/device-features
 */
export const AdminListDevices: Operation<AdminListDevicesCommandInput, AdminListDevicesCommandOutput> = (
  { Limit, PaginationToken, ...target },
  cognito,
) => {
  const { user } = findAdminTarget(cognito, target);
  return describeDevicePage(cognito, user, { Limit, PaginationToken, isRemembered: false });
};
