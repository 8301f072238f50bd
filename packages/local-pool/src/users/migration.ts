import type { Cognito } from '../cognito.ts';
import { CognitoError } from '../cognitoError.ts';
import { sendInvitation } from '../passwords/temporaryPassword.ts';
import type { AppClient } from '../pools/appClient.ts';
import type { UserPool } from '../pools/userPool.ts';
import { preSignUp } from '../triggers/preSignUp.ts';
import { askForUser, type MigratedUser, type MigrationRequest } from '../triggers/userMigration.ts';
import { releaseAlias } from './alias.ts';
import { buildUser, findUser, saveUser, type User } from './user.ts';
import { parseAdminAttributes } from './userAttributes.ts';
import { addUsernameAttribute } from './username.ts';

interface App {
  pool: UserPool;
  client: AppClient;
}

/** What stands for the password in the message to a migrated user, who knows the password. */
const HIDDEN_PASSWORD = '********';

/**
 * Returns the attributes, or undefined if the pool does not accept them. The sign-in then fails like one with a wrong password:
 * https://github.com/boto/boto3/issues/2747
 */
const parseAttributes = (pool: UserPool, name: string, { attributes }: MigratedUser) => {
  try {
    return addUsernameAttribute(pool, name, parseAdminAttributes(pool, attributeList(attributes)));
  } catch (error) {
    if (error instanceof CognitoError) return undefined;
    throw error;
  }
};

const attributeList = (attributes: Record<string, string>) =>
  Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }));

/**
 * "...can be set to CONFIRMED, or not set, to auto-confirm your users":
 * https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-migrate-user.html
 * Guess: a user who has forgotten the password must set a new one, whatever the trigger says.
 */
const chooseStatus = ({ status }: MigratedUser, password: string | undefined): User['status'] =>
  password === undefined ? 'RESET_REQUIRED' : (status ?? 'CONFIRMED');

const VERIFIABLE = ['email', 'phone_number'] as const;

/** "If this attribute is set to "false" and the alias exists, the user will not be migrated, and an error is returned": https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-migrate-user.html */
const save = (cognito: Cognito, pool: UserPool, { user, forcesAlias }: { user: User; forcesAlias: boolean }): void =>
  cognito.database.transaction(() => {
    if (forcesAlias) for (const attribute of VERIFIABLE) releaseAlias(cognito, pool, { user, attribute });
    saveUser(cognito, pool, { user });
  });

/**
 * Creates a user of another directory, whom the trigger returns, with the password of the sign-in. "The password strength policy that is
 * configured for the user pool will not be enforced": https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-migrate-user.html
 * Undefined if there is no such user there, either. Guess: the pre sign-up trigger is asked as for a user whom an administrator creates, and
 * the welcome message has no password.
 */
export const migrateUser = async (
  cognito: Cognito,
  { pool, client }: App,
  { name, password }: MigrationRequest,
): Promise<User | undefined> => {
  const migrated = await askForUser(cognito, { pool, client }, { name, password });
  const attributes = migrated && parseAttributes(pool, name, migrated);
  if (!migrated || !attributes) return undefined;
  const status = chooseStatus(migrated, password);
  const built = await buildUser(cognito, pool, { username: name, password, attributes, status });
  const user: User = migrated.usesSmsMfa ? { ...built, mfa: ['SMS_MFA'], preferredMfa: 'SMS_MFA' } : built;
  await preSignUp(cognito, { pool, client, user }, 'PreSignUp_AdminCreateUser');
  // Another request may have migrated the user meanwhile, for example after a double click.
  const known = findUser(cognito, pool, name);
  if (known) return known;
  save(cognito, pool, { user, forcesAlias: migrated.forcesAlias });
  if (migrated.isInvited)
    await sendInvitation(cognito, { pool, client, user }, { password: HIDDEN_PASSWORD, media: migrated.media });
  return user;
};
