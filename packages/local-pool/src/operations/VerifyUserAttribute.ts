import type {
  VerifyUserAttributeCommandInput,
  VerifyUserAttributeCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { invalidParameter } from '../cognitoError.ts';
import { checkCode, useUpCode } from '../messages/codes.ts';
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
  if (!isVerifiable(AttributeName)) throw invalidParameter(`${AttributeName} is not a verifiable attribute`);
  countRequest(cognito, { poolId: pool.id, name: user.username }, 'VerifyUserAttribute');
  checkCode(cognito, user, { purpose: AttributeName, code: Code });
  const { [AttributeName]: verified = user.attributes[AttributeName] ?? '', ...pending } = user.pending;
  const attributes = { ...user.attributes, [AttributeName]: verified, [`${AttributeName}_verified`]: 'true' };
  cognito.database.transaction(() => {
    // Somebody else may have taken the address since the code was sent: AliasExistsException.
    saveUser(cognito, pool, { user: { ...user, attributes, pending } });
    useUpCode(cognito, user, AttributeName);
  });
  return {};
};
