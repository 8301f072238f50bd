import type { ConfirmSignUpCommandInput, ConfirmSignUpCommandOutput } from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { checkCode, codeMismatchError, deleteCode } from '../messages/codes.ts';
import { findClient, hidesUnknownUsers } from '../pools/appClient.ts';
import { checkSecretHash } from '../pools/secretHash.ts';
import { foldCase } from '../pools/userPool.ts';
import { countRequest } from '../signIn/quotas.ts';
import { continueSignUpSession, requireSignUpSession } from '../signIn/signUpSession.ts';
import { postConfirmation } from '../triggers/postConfirmation.ts';
import { releaseAlias } from '../users/alias.ts';
import { findUser, saveUser, type User } from '../users/user.ts';
import { clientUserNotFoundError } from '../users/userErrors.ts';
import { checkEnabled, checkUnconfirmed } from '../users/userStatus.ts';

/**
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ConfirmSignUp.html
 * Guess: a session that is not valid is rejected before the code is used.
 */
export const ConfirmSignUp: Operation<ConfirmSignUpCommandInput, ConfirmSignUpCommandOutput> = async (
  input,
  cognito,
) => {
  const { Username = '', ConfirmationCode = '', Session: session } = input;
  const { client, pool } = findClient(cognito, input.ClientId ?? '');
  checkSecretHash(client, Username, input.SecretHash);
  const user = findUser(cognito, pool, Username);
  countRequest(cognito, { poolId: pool.id, name: user?.username ?? foldCase(pool, Username) }, 'ConfirmSignUp');
  const name = 'session of SignUp';
  const { username } = user ?? {};
  const signUp = session ? requireSignUpSession(cognito, { pool, client }, { session, username, name }) : undefined;
  // https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-managing-errors.html
  if (!user) throw hidesUnknownUsers(client) ? codeMismatchError() : clientUserNotFoundError();
  checkEnabled(user);
  checkUnconfirmed(user);
  const attribute = checkCode(cognito, user, { purpose: 'sign-up', code: ConfirmationCode });
  const confirmed: User = {
    ...user,
    status: 'CONFIRMED',
    attributes: { ...user.attributes, [`${attribute}_verified`]: 'true' },
  };
  const Session = cognito.database.transaction(() => {
    if (input.ForceAliasCreation) releaseAlias(cognito, pool, { user, attribute });
    saveUser(cognito, pool, { user: confirmed });
    deleteCode(cognito, user, 'sign-up');
    return continueSignUpSession(cognito, { pool, client, user }, signUp);
  });
  await postConfirmation(cognito, { pool, client, user: confirmed }, 'ConfirmSignUp');
  return { Session };
};
