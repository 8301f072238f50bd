import type { Cognito } from '../cognito.ts';
import { addToProviderGroup } from '../groups/members.ts';
import type { AppClient } from '../pools/appClient.ts';
import { foldCase, type UserPool } from '../pools/userPool.ts';
import { postAuthentication, preAuthentication } from '../triggers/authentication.ts';
import { postConfirmation } from '../triggers/postConfirmation.ts';
import { preSignUp } from '../triggers/preSignUp.ts';
import { buildExternalUser } from '../users/externalUser.ts';
import { requireUser, saveUser, type User } from '../users/user.ts';
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

/** The trigger's response verifies no address of such a user: https://github.com/aws-amplify/amplify-backend/issues/1619 */
const createFederatedUser = async (
  cognito: Cognito,
  { pool, client, provider }: App & { provider: IdentityProvider },
  claims: Claims,
): Promise<User> => {
  const attributes = mapAttributes(provider, claims);
  checkMappedAttributes({ pool, client }, attributes, undefined);
  const subject = claims.sub ?? '';
  const username = toFederatedUsername(pool, provider.name, subject);
  const asked = buildExternalUser(cognito, pool, { username, attributes });
  await preSignUp(cognito, { pool, client, user: asked }, 'PreSignUp_ExternalProvider');
  const identity = buildIdentity(cognito, provider, { subject, isPrimary: true });
  const user = cognito.database.transaction(() => {
    // Another request may have created the user meanwhile.
    const other = findUserOfIdentity(cognito, pool, { provider: provider.name, subject });
    if (other) return other;
    addToProviderGroup(cognito, asked, provider.name);
    return addIdentity(cognito, pool, { user: asked, identity });
  });
  await postConfirmation(cognito, { pool, client, user }, 'ConfirmSignUp');
  return user;
};

/**
 * Returns the user whom an account at a provider signs in. The first sign-in creates the user, and each later one writes
 * the mapped attributes again: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-specifying-attribute-mapping.html
 * The callback shows the message of the exception that it throws.
 * Guess: it does so for a user whom the account is linked to, too, and that user is not in the provider's group.
 */
export const signInFromProvider = async (
  cognito: Cognito,
  { pool, client, provider }: App & { provider: IdentityProvider },
  claims: Claims,
): Promise<User> => {
  const before = findUserOfIdentity(cognito, pool, { provider: provider.name, subject: claims.sub ?? '' });
  if (!before) return createFederatedUser(cognito, { pool, client, provider }, claims);
  checkMaySignIn(before);
  await preAuthentication(cognito, { pool, client, user: before });
  const current = requireUser(cognito, pool, before.username);
  const changes = mapAttributes(provider, claims);
  checkMappedAttributes({ pool, client }, changes, current.attributes);
  const user = { ...current, attributes: { ...current.attributes, ...changes } };
  saveUser(cognito, pool, { user });
  await postAuthentication(cognito, { pool, client, user }, { isNewDevice: false });
  return user;
};
