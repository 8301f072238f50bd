import { randomBytes } from 'node:crypto';
import {
  type AuthenticationResultType,
  ConfirmDeviceCommand,
  type InitiateAuthCommandOutput,
  RespondToAuthChallengeCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { createVerifier } from '../src/srp/verifier.ts';
import { newSrpSide, type SrpApp } from './srpClient.ts';

export interface TestDevice {
  key: string;
  groupKey: string;
  secret: string;
}

const toBase64 = (hex: string): string =>
  Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex').toString('base64');

/** Returns what a client does with the device that it runs on. */
export const openDevices = ({ sdk, clientId }: SrpApp) => {
  const answer =
    (ChallengeName: 'DEVICE_SRP_AUTH' | 'DEVICE_PASSWORD_VERIFIER', responses: Record<string, string>) =>
    (Session: string | undefined) =>
      sdk.send(
        new RespondToAuthChallengeCommand({
          ClientId: clientId,
          ChallengeName,
          ChallengeResponses: responses,
          Session,
        }),
      );
  const toDevice = ({ NewDeviceMetadata }: AuthenticationResultType): TestDevice => ({
    key: NewDeviceMetadata?.DeviceKey ?? '',
    groupKey: NewDeviceMetadata?.DeviceGroupKey ?? '',
    secret: randomBytes(40).toString('base64'),
  });
  return {
    /** Confirms the new device of a sign-in. */
    confirm: async ({ AuthenticationResult = {} }: InitiateAuthCommandOutput, DeviceName?: string) => {
      const device = toDevice(AuthenticationResult);
      const { salt, verifier } = createVerifier(device.groupKey + device.key, device.secret);
      const { UserConfirmationNecessary } = await sdk.send(
        new ConfirmDeviceCommand({
          AccessToken: AuthenticationResult.AccessToken,
          DeviceKey: device.key,
          DeviceName,
          DeviceSecretVerifierConfig: { Salt: toBase64(salt), PasswordVerifier: toBase64(verifier) },
        }),
      );
      return { ...device, tokens: AuthenticationResult, UserConfirmationNecessary };
    },
    /** Answers a DEVICE_SRP_AUTH challenge and the next one, with their sessions or without. */
    prove: async (
      { ChallengeParameters = {}, Session }: InitiateAuthCommandOutput,
      { key, groupKey, secret }: TestDevice,
      hasSession = true,
    ) => {
      const side = newSrpSide();
      const { USER_ID_FOR_SRP: USERNAME = '' } = ChallengeParameters;
      const common = { USERNAME, DEVICE_KEY: key };
      const start = answer('DEVICE_SRP_AUTH', { ...common, SRP_A: side.largeA });
      const next = await start(hasSession ? Session : undefined);
      const proof = side.prove(groupKey + key, secret, next.ChallengeParameters);
      return {
        next,
        finish: () =>
          answer('DEVICE_PASSWORD_VERIFIER', { ...common, ...proof })(hasSession ? next.Session : undefined),
      };
    },
  };
};
