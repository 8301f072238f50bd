import type { DomainDescriptionType } from '@aws-sdk/client-cognito-identity-provider';
import type { Cognito } from '../cognito.ts';
import { invalidParameterError } from '../cognitoError.ts';

/** A domain is only recorded. The endpoints of all pools are on the pool's port. */
type DomainSettings = Pick<DomainDescriptionType, 'CustomDomainConfig' | 'ManagedLoginVersion' | 'Routing'>;

interface Row {
  domain: string;
  pool_id: string;
  data: string;
}

const findRow = ({ database }: Cognito, domain: string): Row | undefined =>
  database.get<Row>('SELECT * FROM domains WHERE domain = :domain', { domain });

const findRowOfPool = ({ database }: Cognito, poolId: string): Row | undefined =>
  database.get<Row>('SELECT * FROM domains WHERE pool_id = :poolId', { poolId });

/** A prefix of AWS's domain, or a domain of one's own: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-assign-domain-prefix.html */
const checkName = (domain: string, isCustom: boolean): void => {
  const pattern = isCustom ? /^(?=.{1,63}$)[a-z0-9-]+(\.[a-z0-9-]+)+$/ : /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
  // The message: https://github.com/mineiros-io/terraform-aws-cognito-user-pool/issues/69
  // Guess: the message for reserved words.
  if (!pattern.test(domain))
    throw invalidParameterError(
      'The domain name contains an invalid character. Domain names can only contain lower-case letters, numbers, and hyphens.',
    );
  const reserved = ['aws', 'amazon', 'cognito'].find((word) => !isCustom && domain.includes(word));
  if (reserved) throw invalidParameterError(`Domain cannot contain reserved word: ${reserved}`);
};

/**
 * The message for a domain in use: https://github.com/aws-samples/websocket-chat-application/issues/56
 * Guess: the message for a second domain.
 */
export const createDomain = (
  cognito: Cognito,
  { domain, poolId, settings }: { domain: string; poolId: string; settings: DomainSettings },
): void => {
  checkName(domain, settings.CustomDomainConfig !== undefined);
  if (findRow(cognito, domain)) throw invalidParameterError('Domain already associated with another user pool.');
  if (findRowOfPool(cognito, poolId)) throw invalidParameterError('User pool already has a domain configured.');
  const sql = 'INSERT INTO domains (domain, pool_id, data) VALUES (:domain, :poolId, :data)';
  cognito.database.run(sql, { domain, poolId, data: JSON.stringify(settings) });
};

/** Returns an empty description for an unknown domain: https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/cognitoidp/wait.go */
export const describeDomain = (cognito: Cognito, domain: string): DomainDescriptionType => {
  const row = findRow(cognito, domain);
  if (!row) return {};
  const settings: DomainSettings = JSON.parse(row.data);
  return {
    UserPoolId: row.pool_id,
    AWSAccountId: '000000000000',
    Domain: row.domain,
    Status: 'ACTIVE',
    ManagedLoginVersion: 1,
    ...settings,
  };
};

/** Guess: the message. AWS documents only the exception. */
export const deleteDomain = (cognito: Cognito, { domain, poolId }: { domain: string; poolId: string }): void => {
  const sql = 'DELETE FROM domains WHERE domain = :domain AND pool_id = :poolId';
  if (cognito.database.run(sql, { domain, poolId }) === 0)
    throw invalidParameterError('No such domain or user pool exists.');
};

/** Returns the members of DescribeUserPool. */
export const describePoolDomain = (cognito: Cognito, poolId: string): { Domain?: string; CustomDomain?: string } => {
  const domain = findRowOfPool(cognito, poolId)?.domain;
  if (domain === undefined) return {};
  return domain.includes('.') ? { CustomDomain: domain } : { Domain: domain };
};
