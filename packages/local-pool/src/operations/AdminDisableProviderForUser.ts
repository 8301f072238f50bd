import type {
  AdminDisableProviderForUserCommandInput,
  AdminDisableProviderForUserCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { disableProvider } from '../federation/linking.ts';
import { findPool } from '../pools/userPool.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminDisableProviderForUser.html */
export const AdminDisableProviderForUser: Operation<
  AdminDisableProviderForUserCommandInput,
  AdminDisableProviderForUserCommandOutput
> = ({ UserPoolId = '', User = {} }, cognito) => {
  disableProvider(cognito, findPool(cognito, UserPoolId), User);
  return {};
};
