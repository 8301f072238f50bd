import type { ConfirmDeviceCommandInput, ConfirmDeviceCommandOutput } from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { confirmDevice } from '../devices/confirmation.ts';
import { authenticate } from '../tokens/accessToken.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ConfirmDevice.html */
export const ConfirmDevice: Operation<ConfirmDeviceCommandInput, ConfirmDeviceCommandOutput> = async (
  { AccessToken = '', DeviceKey: key = '', DeviceName: name, DeviceSecretVerifierConfig: verifier },
  cognito,
) => {
  const owner = await authenticate(cognito, AccessToken);
  return { UserConfirmationNecessary: confirmDevice(cognito, owner, { key, name, verifier }) };
};
