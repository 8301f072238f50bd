import type { Cognito } from '../cognito.ts';
import { invalidParameterError } from '../cognitoError.ts';
import type { Database } from '../storage/database.ts';
import type { AppClient } from './appClient.ts';
import { describePoolDomain } from './poolDomain.ts';
import type { UserPool } from './userPool.ts';

/** Returns the tables with this column, so that no table of the database can be forgotten. */
const listTables = (database: Database, column: string): string[] =>
  database
    .all<{ name: string }>(
      `SELECT tables.name FROM sqlite_schema AS tables JOIN pragma_table_info(tables.name) AS columns
       WHERE tables.type = 'table' AND columns.name = :column`,
      { column },
    )
    .map(({ name }) => name);

const deleteRows = ({ database }: Cognito, column: 'pool_id' | 'client_id', value: string): void => {
  database.run(`DELETE FROM refresh_tokens WHERE session_id IN (SELECT id FROM sessions WHERE ${column} = :value)`, {
    value,
  });
  for (const table of listTables(database, column))
    database.run(`DELETE FROM ${table} WHERE ${column} = :value`, { value });
};

/** Deletes the pool and all that is in it. The messages: https://github.com/localstack/localstack/issues/11947 and https://github.com/hashicorp/terraform-provider-aws/issues/16479 */
export const deletePool = (cognito: Cognito, { id, settings }: UserPool): void => {
  if (settings.DeletionProtection === 'ACTIVE')
    throw invalidParameterError(
      'The user pool cannot be deleted because deletion protection is activated. Deletion protection must be inactivated first.',
    );
  if (Object.keys(describePoolDomain(cognito, id)).length > 0)
    throw invalidParameterError(
      'User pool cannot be deleted. It has a domain configured that should be deleted first.',
    );
  cognito.database.transaction(() => {
    deleteRows(cognito, 'pool_id', id);
    cognito.database.run('DELETE FROM pools WHERE id = :id', { id });
  });
};

/** Deletes the client and its sessions. Guess: its tokens are revoked with it. AWS does not document it. */
export const deleteClient = (cognito: Cognito, { id }: AppClient): void => {
  cognito.database.transaction(() => {
    deleteRows(cognito, 'client_id', id);
    cognito.database.run('DELETE FROM clients WHERE id = :id', { id });
  });
};
