import type {
  ListTagsForResourceCommandInput,
  ListTagsForResourceCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { findPoolByArn } from '../pools/poolTags.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListTagsForResource.html */
export const ListTagsForResource: Operation<ListTagsForResourceCommandInput, ListTagsForResourceCommandOutput> = (
  { ResourceArn = '' },
  cognito,
) => ({
  Tags: findPoolByArn(cognito, ResourceArn).settings.UserPoolTags ?? {},
});
