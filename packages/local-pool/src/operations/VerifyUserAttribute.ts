import type {
  VerifyUserAttributeCommandInput,
  VerifyUserAttributeCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { invalidParameterError } from '../cognitoError.ts';
import { checkCode, deleteCode } from '../messages/codes.ts';
import { countRequest } from '../signIn/quotas.ts';
import { authenticate } from '../tokens/accessToken.ts';
import { saveUser } from '../users/user.ts';
import { isVerifiable } from '../users/userAttributes.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_VerifyUserAttribute.html */
export const VerifyUserAttribute: Operation<VerifyUserAttributeCommandInput, VerifyUserAttributeCommandOutput> = async (
  { AccessToken = '', AttributeName = '', Code = '' },
  cognito,
) => {
  const { user, pool } = await authenticate(cognito, AccessToken);
  if (!isVerifiable(AttributeName)) throw invalidParameterError(`${AttributeName} is not a verifiable attribute`);
  countRequest(cognito, { poolId: pool.id, name: user.username }, 'VerifyUserAttribute');
  checkCode(cognito, user, { purpose: AttributeName, code: Code });
  const { [AttributeName]: value = user.attributes[AttributeName] ?? '', ...pending } = user.pending;
  const attributes = { ...user.attributes, [AttributeName]: value, [`${AttributeName}_verified`]: 'true' };
  cognito.database.transaction(() => {
    // Throws AliasExistsException if another user has taken the address since the code was sent.
    saveUser(cognito, pool, { user: { ...user, attributes, pending } });
    deleteCode(cognito, user, AttributeName);
  });
  return {};
};
