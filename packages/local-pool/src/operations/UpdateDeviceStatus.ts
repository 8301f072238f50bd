import type {
  UpdateDeviceStatusCommandInput,
  UpdateDeviceStatusCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { setDeviceStatus } from '../devices/devices.ts';
import { authenticate } from '../tokens/accessToken.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateDeviceStatus.html */
export const UpdateDeviceStatus: Operation<UpdateDeviceStatusCommandInput, UpdateDeviceStatusCommandOutput> = async (
  { AccessToken = '', DeviceKey: key = '', DeviceRememberedStatus: status },
  cognito,
) => {
  const { user } = await authenticate(cognito, AccessToken);
  setDeviceStatus(cognito, user, { key, status });
  return {};
};
