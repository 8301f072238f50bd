/**
 * The domains of the partitions that have one of their own:
 * https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html
 */
const PARTITION_DOMAINS = {
  'cn-': 'amazonaws.com.cn',
  'eusc-': 'amazonaws.eu',
  'us-iso-': 'c2s.ic.gov',
  'us-isob-': 'sc2s.sgov.gov',
  'us-isof-': 'csp.hci.ic.gov',
  'eu-isoe-': 'cloud.adc-e.uk',
} as const;

/** Returns Cognito's address in a region: https://docs.aws.amazon.com/general/latest/gr/cognito_identity.html */
export const cognitoEndpoint = (region: string): string => {
  const [, domain] = Object.entries(PARTITION_DOMAINS).find(([prefix]) => region.startsWith(prefix)) ?? [];
  return `https://cognito-idp.${region}.${domain ?? 'amazonaws.com'}`;
};
