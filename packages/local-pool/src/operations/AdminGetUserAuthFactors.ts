import type {
  AdminGetUserAuthFactorsCommandInput,
  AdminGetUserAuthFactorsCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { describeAuthFactors } from '../signIn/firstFactors.ts';
import { findAdminTarget } from '../users/adminTarget.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminGetUserAuthFactors.html */
export const AdminGetUserAuthFactors: Operation<
  AdminGetUserAuthFactorsCommandInput,
  AdminGetUserAuthFactorsCommandOutput
> = (input, cognito) => describeAuthFactors(cognito, findAdminTarget(cognito, input));
