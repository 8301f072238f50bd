import type { Cognito } from '../cognito.ts';
import { addToProviderGroup } from '../groups/members.ts';
import type { AppClient } from '../pools/appClient.ts';
import { runTrigger } from '../pools/triggers.ts';
import { foldCase, type UserPool } from '../pools/userPool.ts';
import { buildExternalUser } from '../users/externalUser.ts';
import { saveUser, type User } from '../users/user.ts';
import { checkMaySignIn } from '../users/userStatus.ts';
import { type Claims, checkMappedAttributes, mapAttributes } from './attributeMapping.ts';
import { addIdentity, findUserOfIdentity, type Identity } from './identities.ts';
import type { IdentityProvider } from './identityProviders.ts';

interface App {
  pool: UserPool;
  client: AppClient;
}

/** `<provider>_<ID at the provider>`, in lowercase unless the pool is case-sensitive. */
export const toFederatedUsername = (pool: UserPool, provider: string, subject: string): string =>
  foldCase(pool, `${provider}_${subject}`);

/** Guess: the issuer is null for each type of provider. Reports of real pools show null for social providers. */
export const buildIdentity = (
  { now }: Cognito,
  { name, type }: IdentityProvider,
  { subject, isPrimary }: { subject: string; isPrimary: boolean },
): Identity => ({
  userId: subject,
  providerName: name,
  providerType: type,
  issuer: null,
  primary: isPrimary,
  dateCreated: now(),
});

const createFederatedUser = (
  cognito: Cognito,
  { pool, client, provider }: App & { provider: IdentityProvider },
  claims: Claims,
): User => {
  const attributes = mapAttributes(provider, claims);
  checkMappedAttributes({ pool, client }, attributes, undefined);
  runTrigger('PreSignUp', () => cognito.triggers.preSignUp?.(attributes));
  const subject = claims.sub ?? '';
  const username = toFederatedUsername(pool, provider.name, subject);
  const user = buildExternalUser(cognito, pool, { username, attributes });
  const identity = buildIdentity(cognito, provider, { subject, isPrimary: true });
  addToProviderGroup(cognito, user, provider.name);
  return addIdentity(cognito, pool, { user, identity });
};

/**
 * Returns the user whom an account at a provider signs in. The first sign-in creates the user, and each later one writes
 * the mapped attributes again: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-specifying-attribute-mapping.html
 * The callback shows the message of the exception that it throws.
 * Guess: it does so for a user whom the account is linked to, too, and that user is not in the provider's group.
 */
export const signInFromProvider = (
  cognito: Cognito,
  { pool, client, provider }: App & { provider: IdentityProvider },
  claims: Claims,
): User =>
  cognito.database.transaction(() => {
    const before = findUserOfIdentity(cognito, pool, { provider: provider.name, subject: claims.sub ?? '' });
    if (!before) return createFederatedUser(cognito, { pool, client, provider }, claims);
    checkMaySignIn(before);
    runTrigger('PreAuthentication', () => cognito.triggers.preAuthentication?.(before.attributes));
    const changes = mapAttributes(provider, claims);
    checkMappedAttributes({ pool, client }, changes, before.attributes);
    const user = { ...before, attributes: { ...before.attributes, ...changes } };
    saveUser(cognito, pool, { user });
    return user;
  });
