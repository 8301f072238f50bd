import type { ProviderUserIdentifierType } from '@aws-sdk/client-cognito-identity-provider';
import type { Cognito } from '../cognito.ts';
import { CognitoError, invalidParameterError } from '../cognitoError.ts';
import type { UserPool } from '../pools/userPool.ts';
import { findUser, requireUser, saveUser, type User } from '../users/user.ts';
import { userNotFoundError } from '../users/userErrors.ts';
import { buildIdentity, toFederatedUsername } from './federatedSignIn.ts';
import { addIdentity, findUserOfIdentity, removeIdentity } from './identities.ts';
import { type IdentityProvider, requireIdentityProvider } from './identityProviders.ts';

/** "The maximum number of federated identities linked to a user is five": https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminLinkProviderForUser.html */
const MAX_LINKS = 5;

const isNative = ({ ProviderName }: ProviderUserIdentifierType): boolean => ProviderName === 'Cognito';

/** Social and OIDC providers name their users by the subject alone. SAML providers can name any attribute. */
const toSubject = (
  { type }: IdentityProvider,
  { ProviderAttributeName, ProviderAttributeValue: subject }: ProviderUserIdentifierType,
): string => {
  // Guess: the messages.
  if (type !== 'SAML' && ProviderAttributeName !== 'Cognito_Subject')
    throw invalidParameterError('ProviderAttributeName must be Cognito_Subject for this provider.');
  if (!subject) throw invalidParameterError('ProviderAttributeValue is required.');
  return subject;
};

/** Finds a user by the username with the provider Cognito, or by the ID at another provider. */
const findDestination = (cognito: Cognito, pool: UserPool, identifier: ProviderUserIdentifierType): User => {
  const { ProviderName: provider = '', ProviderAttributeValue: value = '' } = identifier;
  if (isNative(identifier)) return requireUser(cognito, pool, value);
  const user = findUserOfIdentity(cognito, pool, { provider, subject: value });
  if (!user) throw userNotFoundError();
  return user;
};

/** "must not have been signed up": the messages are those of https://github.com/aws/aws-sdk-net/issues/1000 and other reports. */
const checkUnused = (
  cognito: Cognito,
  { pool, destination }: { pool: UserPool; destination: User },
  { provider, subject }: { provider: string; subject: string },
): void => {
  const holder = findUserOfIdentity(cognito, pool, { provider, subject });
  const profile = findUser(cognito, pool, toFederatedUsername(pool, provider, subject));
  // Guess: a source that is linked to another user gets the other message.
  if (holder?.username === destination.username && profile?.username !== destination.username)
    throw invalidParameterError('SourceUser is already linked to DestinationUser');
  if (holder || profile)
    throw invalidParameterError(
      'Merging is not currently supported, provide a SourceUser that has not been signed up in order to link',
    );
};

/** Signs the source in as the destination from now on. */
export const linkProvider = (
  cognito: Cognito,
  pool: UserPool,
  { source, destination }: { source: ProviderUserIdentifierType; destination: ProviderUserIdentifierType },
): void => {
  const user = findDestination(cognito, pool, destination);
  const provider = requireIdentityProvider(cognito, pool.id, source.ProviderName ?? '');
  const subject = toSubject(provider, source);
  checkUnused(cognito, { pool, destination: user }, { provider: provider.name, subject });
  // Guess: the message. AWS documents only the exception.
  if ((user.identities?.filter(({ primary }) => !primary).length ?? 0) >= MAX_LINKS)
    throw new CognitoError('LimitExceededException', `A user can have ${MAX_LINKS} linked identities.`);
  addIdentity(cognito, pool, { user, identity: buildIdentity(cognito, provider, { subject, isPrimary: false }) });
};

/**
 * Removes a link, or a native user's password.
 * Guess: the native user gets the status EXTERNAL_PROVIDER. AWS documents only that such users "can't use their password".
 * Guess: a user who was created by the provider's sign-in cannot be disabled this way. AWS does not document it.
 */
export const disableProvider = (cognito: Cognito, pool: UserPool, identifier: ProviderUserIdentifierType): void => {
  const { ProviderName: provider = '', ProviderAttributeValue: subject = '' } = identifier;
  if (isNative(identifier)) {
    const user = requireUser(cognito, pool, subject);
    saveUser(cognito, pool, { user: { ...user, password: undefined, status: 'EXTERNAL_PROVIDER' } });
    return;
  }
  toSubject(requireIdentityProvider(cognito, pool.id, provider), identifier);
  const user = findUserOfIdentity(cognito, pool, { provider, subject });
  if (!user) throw userNotFoundError();
  const identity = user.identities?.find(({ providerName, userId }) => providerName === provider && userId === subject);
  if (identity?.primary) throw invalidParameterError('User is not linked to another user.');
  removeIdentity(cognito, pool, { user, provider, subject });
};
