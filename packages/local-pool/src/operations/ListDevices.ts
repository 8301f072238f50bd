import type { ListDevicesCommandInput, ListDevicesCommandOutput } from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { describeDevicePage } from '../devices/describeDevice.ts';
import { authenticate } from '../tokens/accessToken.ts';

/**
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListDevices.html
 * Users see only remembered devices: https://github.com/aws-amplify/amplify-js/pull/12171
 */
export const ListDevices: Operation<ListDevicesCommandInput, ListDevicesCommandOutput> = async (
  { AccessToken = '', Limit, PaginationToken },
  cognito,
) => {
  const { user } = await authenticate(cognito, AccessToken);
  return describeDevicePage(cognito, user, { Limit, PaginationToken, isRemembered: true });
};
