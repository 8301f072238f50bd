import type { UntagResourceCommandInput, UntagResourceCommandOutput } from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { findPoolByArn, saveTags } from '../pools/poolTags.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UntagResource.html */
export const UntagResource: Operation<UntagResourceCommandInput, UntagResourceCommandOutput> = (
  { ResourceArn = '', TagKeys = [] },
  cognito,
) => {
  const pool = findPoolByArn(cognito, ResourceArn);
  const tags = Object.entries(pool.settings.UserPoolTags ?? {}).filter(([key]) => !TagKeys.includes(key));
  saveTags(cognito, pool, Object.fromEntries(tags));
  return {};
};
