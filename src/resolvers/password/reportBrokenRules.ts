import { DescribeUserPoolCommand } from '@aws-sdk/client-cognito-identity-provider';
import type { InvalidPasswordError } from '../../generated/types.ts';
import { addBrokenRules } from '../../mapping/invalidPassword.ts';
import { toPasswordPolicy } from '../../mapping/passwordPolicy.ts';
import { continueWith, earlyReturn } from '../../runtime/earlyReturn.ts';
import type { Context, ResolverFunction } from '../../runtime/resolver.ts';

interface Args {
  readonly input: { readonly password?: string | null } | { readonly newPassword: string };
}

type Answer = InvalidPasswordError | { readonly __typename: string };

const isInvalidPassword = (answer: Answer): answer is InvalidPasswordError =>
  answer.__typename === 'InvalidPasswordError';

/**
 * The function after one that sets a password. Cognito names one broken rule of a password that it refuses. This function adds the
 * other rules by the pool's policy. If the policy cannot be read, the answer names the rule of Cognito.
 */
export const reportBrokenRules = {
  command: DescribeUserPoolCommand,
  readOnly: true,
  request: ({ app, prev }) =>
    isInvalidPassword(prev.result)
      ? { UserPoolId: app.userPoolId }
      : earlyReturn<unknown>(prev.result, { skipTo: 'NEXT' }),
  response: ({ result, prev, args: { input } }) => {
    const policy = toPasswordPolicy(result.UserPool);
    if (!policy || !isInvalidPassword(prev.result)) return prev.result;
    return addBrokenRules(prev.result, policy, ('newPassword' in input ? input.newPassword : input.password) ?? '');
  },
  exceptions: { default: (_error, { prev }: Pick<Context<Args, unknown>, 'prev'>) => continueWith(prev.result) },
} satisfies ResolverFunction<typeof DescribeUserPoolCommand, Args, InvalidPasswordError, Answer>;
