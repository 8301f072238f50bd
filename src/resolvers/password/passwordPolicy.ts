import { DescribeUserPoolCommand } from '@aws-sdk/client-cognito-identity-provider';
import type { PasswordPolicyResult } from '../../generated/types.ts';
import { toPasswordPolicy } from '../../mapping/passwordPolicy.ts';
import { authErrors } from '../../messages.ts';
import { continueWith } from '../../runtime/earlyReturn.ts';
import type { Context, Exceptions, ResponseContext } from '../../runtime/resolver.ts';
import type { Input } from '../../runtime/target.ts';

export const command = DescribeUserPoolCommand;

export const request = ({ app }: Context<object>): Input<typeof command> => ({ UserPoolId: app.userPoolId });

export const response = ({ result }: ResponseContext<typeof command, object>): PasswordPolicyResult =>
  toPasswordPolicy(result.UserPool) ?? authErrors.passwordPolicyUnavailable;

/** Logs the failure, because the operator has to permit the call, and answers: a form works without the policy. */
export const exceptions: Exceptions<PasswordPolicyResult> = {
  default: continueWith(authErrors.passwordPolicyUnavailable),
};
