import type {
  AdminLinkProviderForUserCommandInput,
  AdminLinkProviderForUserCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { linkProvider } from '../federation/linking.ts';
import { findPool } from '../pools/userPool.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminLinkProviderForUser.html */
export const AdminLinkProviderForUser: Operation<
  AdminLinkProviderForUserCommandInput,
  AdminLinkProviderForUserCommandOutput
> = ({ UserPoolId = '', SourceUser = {}, DestinationUser = {} }, cognito) => {
  linkProvider(cognito, findPool(cognito, UserPoolId), { source: SourceUser, destination: DestinationUser });
  return {};
};
