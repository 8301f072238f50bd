import type {
  DescribeUserPoolDomainCommandInput,
  DescribeUserPoolDomainCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { describeDomain } from '../pools/poolDomain.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DescribeUserPoolDomain.html */
export const DescribeUserPoolDomain: Operation<
  DescribeUserPoolDomainCommandInput,
  DescribeUserPoolDomainCommandOutput
> = ({ Domain = '' }, cognito) => {
  return { DomainDescription: describeDomain(cognito, Domain) };
};
