import type { ForgetDeviceCommandInput, ForgetDeviceCommandOutput } from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { forgetDevice } from '../devices/devices.ts';
import { authenticate } from '../tokens/accessToken.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ForgetDevice.html */
export const ForgetDevice: Operation<ForgetDeviceCommandInput, ForgetDeviceCommandOutput> = async (
  { AccessToken = '', DeviceKey = '' },
  cognito,
) => {
  const { user } = await authenticate(cognito, AccessToken);
  forgetDevice(cognito, user, DeviceKey);
  return {};
};
