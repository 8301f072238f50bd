import type { TagResourceCommandInput, TagResourceCommandOutput } from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { findPoolByArn, saveTags } from '../pools/poolTags.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_TagResource.html */
export const TagResource: Operation<TagResourceCommandInput, TagResourceCommandOutput> = (
  { ResourceArn = '', Tags = {} },
  cognito,
) => {
  const pool = findPoolByArn(cognito, ResourceArn);
  saveTags(cognito, pool, { ...pool.settings.UserPoolTags, ...Tags });
  return {};
};
