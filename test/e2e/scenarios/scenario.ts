import type { Config } from '../../../src/config.ts';
import { encodeChallengeSession } from '../../../src/resolvers/signIn/challengeSession.ts';
import { type Answer, type Api, bearer, startApi } from '../../support/api.ts';
import { type Answers, exceptionAnswer, startCognitoStub } from '../../support/cognitoStub.ts';
import { federationAt } from '../../support/federation.ts';
import type { Target } from '../../support/target.ts';
import { adminCreateUser, createVerifiedUser, password, preferMfa } from '../../support/users.ts';

export interface Fixture {
  readonly api: Api;
  readonly target: Target;
}

/** Executes one field so that it returns a certain answer. */
export type Scenario = (fixture: Fixture) => Promise<Answer>;

/** The scenario of each member of each union. */
export type UnionScenarios = Readonly<Record<string, Readonly<Record<string, Scenario>>>>;

/** Executes a field without an access token. */
export const execute =
  (field: string, input?: object): Scenario =>
  ({ api }) =>
    api.execute(field, input);

/** Executes a field as a new user. */
export const executeAsUser =
  (field: string, input?: object): Scenario =>
  async ({ api, target }) => {
    const { accessToken } = await signIn(api, await createVerifiedUser(api, target));
    return api.execute(field, input, bearer(accessToken));
  };

interface Call {
  readonly field: string;
  readonly input?: object | undefined;
}

/** Executes a field, with an access token, while a stub returns a test's answers, for answers that no pool gives on demand. */
export const executeWithStub =
  (answers: Answers, { field, input }: Call, config: Partial<Config> = {}): Scenario =>
  async () => {
    const stub = await startCognitoStub(answers);
    const api = await startApi(stub, { ...federationAt(stub.endpoint), ...config });
    try {
      return await api.execute(field, input, bearer(await stub.accessToken()));
    } finally {
      await api.close();
      await stub.close();
    }
  };

/** Executes a field while one of Cognito's operations throws. @param exception its name, and its message if that matters */
export const executeThrowing = (
  operation: string,
  exception: string | readonly [string, string],
  call: Call,
): Scenario => {
  const [name, message] = typeof exception === 'string' ? [exception, ''] : exception;
  return executeWithStub({ [operation]: exceptionAnswer(name, message) }, call);
};

/** Returns the `session` of a challenge that no pool has issued. */
export const challengeSession = (challenge: string): string =>
  encodeChallengeSession({ challenge, username: 'ada', session: 's', account: 'ada' });

export const signIn = (api: Api, username: string): Promise<Answer> => api.execute('signIn', { username, password });

/** Signs in a new user who has several MFA methods. */
export const signInWithMfa = async (
  { api, target }: Fixture,
  ...methods: readonly ('SMS' | 'EMAIL')[]
): Promise<{ email: string; challenge: Answer }> => {
  const { email } = await adminCreateUser(target);
  await preferMfa(target, email, { methods, choice: methods.length > 1 });
  return { email, challenge: await signIn(api, email) };
};

/** Signs in a new user who has a temporary password. */
export const signInWithTemporaryPassword = async ({ api, target }: Fixture): Promise<Answer> =>
  signIn(api, (await adminCreateUser(target, { temporaryPassword: true })).email);
