import type { GetDeviceCommandInput, GetDeviceCommandOutput } from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { describeDevice } from '../devices/describeDevice.ts';
import { requireDevice } from '../devices/devices.ts';
import { authenticate } from '../tokens/accessToken.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetDevice.html */
export const GetDevice: Operation<GetDeviceCommandInput, GetDeviceCommandOutput> = async (
  { AccessToken = '', DeviceKey = '' },
  cognito,
) => {
  const { user } = await authenticate(cognito, AccessToken);
  return { Device: describeDevice(user, requireDevice(cognito, user, DeviceKey)) };
};
