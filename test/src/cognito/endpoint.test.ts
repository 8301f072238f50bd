import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { expect, test } from 'vitest';
import { cognitoEndpoint } from '../../../src/cognito/endpoint.ts';

const { config } = new CognitoIdentityProviderClient({ region: 'eu-central-1' });

const REGIONS = [
  'eu-central-1',
  'us-gov-west-1',
  'cn-north-1',
  'eusc-de-east-1',
  'us-iso-east-1',
  'us-isob-east-1',
  'us-isof-south-1',
  'eu-isoe-west-1',
];

test.each(REGIONS)("returns the SDK's endpoint when the region is %s", (Region) => {
  const { url } = config.endpointProvider({ Region, UseFIPS: false, UseDualStack: false });
  expect(`${cognitoEndpoint(Region)}/`).toBe(url.href);
});
