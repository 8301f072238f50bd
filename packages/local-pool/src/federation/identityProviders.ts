import type {
  CreateIdentityProviderCommandInput,
  IdentityProviderType,
  IdentityProviderTypeType,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Cognito } from '../cognito.ts';
import { CognitoError, invalidParameterError } from '../cognitoError.ts';

export interface IdentityProvider {
  name: string;
  type: IdentityProviderTypeType;
  /** What the sign-in page calls the provider. */
  label: string;
  createdAt: number;
  modifiedAt: number;
  settings: Pick<IdentityProviderType, 'ProviderDetails' | 'AttributeMapping' | 'IdpIdentifiers' | 'AcrMapping'>;
}

type Input = Pick<CreateIdentityProviderCommandInput, 'ProviderName' | 'ProviderType'> & IdentityProvider['settings'];

/** Social providers have a fixed name: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateIdentityProvider.html */
const SOCIAL: readonly string[] = ['Google', 'Facebook', 'LoginWithAmazon', 'SignInWithApple'];

/** Guess: the message. */
const checkName = (name: string, type: string): void => {
  if (SOCIAL.includes(type) ? name !== type : name === 'Cognito' || name === 'COGNITO' || SOCIAL.includes(name))
    throw invalidParameterError(`The provider name ${name} is not valid for the provider type ${type}.`);
};

/** Guess: the message. AWS documents only the exception. */
const notFoundError = (name: string) =>
  new CognitoError('ResourceNotFoundException', `Identity provider ${name} does not exist.`);

export const listIdentityProviders = ({ database }: Cognito, poolId: string): IdentityProvider[] =>
  database
    .all<{ data: string }>('SELECT data FROM identity_providers WHERE pool_id = :poolId ORDER BY name', { poolId })
    .map(({ data }) => JSON.parse(data));

export const findIdentityProvider = (cognito: Cognito, poolId: string, name: string): IdentityProvider | undefined => {
  const sql = 'SELECT data FROM identity_providers WHERE pool_id = :poolId AND name = :name';
  const row = cognito.database.get<{ data: string }>(sql, { poolId, name });
  return row && JSON.parse(row.data);
};

export const requireIdentityProvider = (cognito: Cognito, poolId: string, name: string): IdentityProvider => {
  const provider = findIdentityProvider(cognito, poolId, name);
  if (!provider) throw notFoundError(name);
  return provider;
};

export const saveIdentityProvider = ({ database }: Cognito, poolId: string, provider: IdentityProvider): void => {
  database.run(
    `INSERT INTO identity_providers (pool_id, name, data) VALUES (:poolId, :name, :data)
     ON CONFLICT DO UPDATE SET data = excluded.data`,
    { poolId, name: provider.name, data: JSON.stringify(provider) },
  );
};

/** @param label what the sign-in page calls the provider, if that is not its name */
export const createIdentityProvider = (
  cognito: Cognito,
  poolId: string,
  { label, ...input }: Input & { label?: string },
): IdentityProvider => {
  const { ProviderName: name = '', ProviderType: type = 'OIDC', ...settings } = input;
  checkName(name, type);
  if (findIdentityProvider(cognito, poolId, name))
    // Guess: the message. AWS documents only the exception.
    throw new CognitoError('DuplicateProviderException', `A provider with the name ${name} already exists.`);
  const time = cognito.now();
  const provider = { name, type, label: label ?? name, createdAt: time, modifiedAt: time, settings };
  saveIdentityProvider(cognito, poolId, provider);
  return provider;
};

export const deleteIdentityProvider = (cognito: Cognito, poolId: string, name: string): void => {
  const sql = 'DELETE FROM identity_providers WHERE pool_id = :poolId AND name = :name';
  if (cognito.database.run(sql, { poolId, name }) === 0) throw notFoundError(name);
};

/** Returns the members that ListIdentityProviders and the other operations have in common. */
export const summarizeIdentityProvider = ({ name, type, createdAt, modifiedAt }: IdentityProvider) => ({
  ProviderName: name,
  ProviderType: type,
  CreationDate: new Date(createdAt),
  LastModifiedDate: new Date(modifiedAt),
});

export const describeIdentityProvider = (poolId: string, provider: IdentityProvider): IdentityProviderType => ({
  UserPoolId: poolId,
  ...summarizeIdentityProvider(provider),
  ...provider.settings,
});
