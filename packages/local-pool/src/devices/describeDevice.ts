import type { DeviceType } from '@aws-sdk/client-cognito-identity-provider';
import type { Cognito } from '../cognito.ts';
import { cutPage, readPage } from '../storage/keyPage.ts';
import type { User } from '../users/user.ts';
import { type Device, listDevices } from './devices.ts';

/** The attributes of https://docs.aws.amazon.com/cli/latest/reference/cognito-idp/list-devices.html#examples */
export const describeDevice = ({ poolId, username }: User, device: Device): DeviceType => {
  const owner = `${username}.${poolId}`;
  const attributes = {
    device_status: 'valid',
    ...(device.name === undefined ? {} : { device_name: device.name }),
    'dev:device_arn': `arn:aws:cognito-idp:us-east-1:000000000000:owner/${owner}/device/${device.key}`,
    'dev:device_owner': owner,
    last_ip_used: device.address,
    'dev:device_remembered_status': device.isRemembered ? 'remembered' : 'not_remembered',
    'dev:device_sdk': 'aws-sdk',
  };
  return {
    DeviceKey: device.key,
    DeviceAttributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })),
    DeviceCreateDate: new Date(device.createdAt),
    DeviceLastModifiedDate: new Date(device.modifiedAt),
    DeviceLastAuthenticatedDate: new Date(device.authenticatedAt),
  };
};

interface ListInput {
  Limit?: number | undefined;
  PaginationToken?: string | undefined;
}

/** @param isRemembered true if the list is only of remembered devices */
export const describeDevicePage = (
  cognito: Cognito,
  user: User,
  { Limit, PaginationToken, isRemembered }: ListInput & { isRemembered: boolean },
): { Devices: DeviceType[]; PaginationToken?: string } => {
  const { limit, after } = readPage({ Limit, NextToken: PaginationToken });
  const rows = listDevices(cognito, user, { after: Number(after) || 0, limit: limit + 1, isRemembered });
  const { page, NextToken } = cutPage(rows, limit, ({ id }) => String(id));
  const Devices = page.map(({ device }) => describeDevice(user, device));
  return { Devices, ...(NextToken === undefined ? {} : { PaginationToken: NextToken }) };
};
