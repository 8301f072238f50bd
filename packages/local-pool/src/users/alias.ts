import type { Cognito } from '../cognito.ts';
import type { UserPool } from '../pools/userPool.ts';
import { findUser, saveUser, type User } from './user.ts';

/**
 * Takes an alias from its previous user. ForceAliasCreation: "the API migrates the alias from the previous user to the newly created user":
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ConfirmSignUp.html
 */
export const releaseAlias = (
  cognito: Cognito,
  pool: UserPool,
  { user, attribute }: { user: User; attribute: string },
): void => {
  const holder = findUser(cognito, pool, user.attributes[attribute] ?? '');
  if (!holder || holder.username === user.username) return;
  const attributes = { ...holder.attributes, [`${attribute}_verified`]: 'false' };
  saveUser(cognito, pool, { user: { ...holder, attributes } });
};
