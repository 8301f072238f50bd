import type {
  GetUserAttributeVerificationCodeCommandInput,
  GetUserAttributeVerificationCodeCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { invalidParameterError } from '../cognitoError.ts';
import { sendCode } from '../messages/codes.ts';
import { countRequest } from '../signIn/quotas.ts';
import { authenticate } from '../tokens/accessToken.ts';
import { isVerifiable } from '../users/userAttributes.ts';

/**
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUserAttributeVerificationCode.html
 * Guess: the messages, which AWS does not document.
 */
export const GetUserAttributeVerificationCode: Operation<
  GetUserAttributeVerificationCodeCommandInput,
  GetUserAttributeVerificationCodeCommandOutput
> = async ({ AccessToken = '', AttributeName = '' }, cognito) => {
  const caller = await authenticate(cognito, AccessToken);
  const { user, pool } = caller;
  if (!isVerifiable(AttributeName)) throw invalidParameterError(`${AttributeName} is not a verifiable attribute`);
  countRequest(cognito, { poolId: pool.id, name: user.username }, 'GetUserAttributeVerificationCode');
  // A pending new value is verified first.
  const to = user.pending[AttributeName] ?? user.attributes[AttributeName];
  if (!to) throw invalidParameterError(`User has no ${AttributeName} to verify`);
  const code = { purpose: AttributeName, attribute: AttributeName, message: 'VerifyUserAttribute', to } as const;
  return { CodeDeliveryDetails: await sendCode(cognito, caller, code) };
};
