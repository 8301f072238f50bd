import { DescribeUserPoolCommand } from '@aws-sdk/client-cognito-identity-provider';
import type { SignInMethodsResult } from '../../generated/types.ts';
import { toSignInMethods } from '../../mapping/signInMethod.ts';
import { authErrors } from '../../messages.ts';
import { continueWith } from '../../runtime/earlyReturn.ts';
import type { Context, Exceptions, ResponseContext } from '../../runtime/resolver.ts';
import type { Input } from '../../runtime/target.ts';

export const command = DescribeUserPoolCommand;

export const request = ({ app }: Context<object>): Input<typeof command> => ({ UserPoolId: app.userPoolId });

/** Passwords alone are AWS's default: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SignInPolicyType.html */
export const response = ({ result }: ResponseContext<typeof command, object>): SignInMethodsResult => ({
  __typename: 'SignInMethods',
  methods: toSignInMethods(result.UserPool?.Policies?.SignInPolicy?.AllowedFirstAuthFactors ?? ['PASSWORD']),
});

/** Logs the failure, because the operator has to permit the call, and answers: an app works without the list. */
export const exceptions: Exceptions<SignInMethodsResult> = {
  default: continueWith(authErrors.signInMethodsUnknown),
};
