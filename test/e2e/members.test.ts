import { AdminResetUserPasswordCommand } from '@aws-sdk/client-cognito-identity-provider';
import { isUnionType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seal } from '../../src/session.ts';
import { type Answers, exceptionAnswer, startCognitoStub } from './cognitoStub.ts';
import { schema } from './document.ts';
import { type Answer, bearer, type Graph, startGraph } from './graph.ts';
import { startTarget, type Target } from './target.ts';
import { adminUser, newEmail, password, preferMfa, verifiedUser } from './users.ts';

let target: Target;
let graph: Graph;

beforeAll(async () => {
  target = await startTarget();
  graph = await startGraph(target);
});
afterAll(async () => {
  await graph.close();
  await target.close();
});

/** Asks a graph whose Cognito answers as told: for what no pool does on demand. */
const told = async (answers: Answers, ask: (graph: Graph, accessToken: string) => Promise<Answer>): Promise<Answer> => {
  const stub = await startCognitoStub(answers);
  const stubbed = await startGraph(stub);
  try {
    return await ask(stubbed, await stub.accessToken());
  } finally {
    await stubbed.close();
    await stub.close();
  }
};

const throwing = (field: string, input: object, exceptions: Readonly<Record<string, string>>) => () => {
  const answers = Object.entries(exceptions).map(([command, name]) => [command, exceptionAnswer(name)]);
  return told(Object.fromEntries(answers), (stubbed) => stubbed.ask(field, input));
};

/** RespondToAuthChallenge goes on with another challenge. */
const next = (challenge: string, parameters: object) => () =>
  told(
    { RespondToAuthChallenge: { ChallengeName: challenge, ChallengeParameters: parameters, Session: 's' } },
    (stubbed) => stubbed.ask('verify', answer),
  );

const signUp = { email: 'ada@example.com', password };
const answer = {
  username: 'ada',
  code: '123456',
  session: seal({ challenge: 'SMS_MFA', username: 'ada', session: 's' }),
};

const signIn = (username: string, secret = password) => graph.ask('signIn', { username, password: secret });
const verified = () => verifiedUser(graph, target);
const unconfirmed = async () => {
  const email = newEmail();
  await graph.ask('signUp', { email, password });
  return email;
};
const withMfa = async (methods: readonly ('SMS' | 'EMAIL')[], choice = false) => {
  const { email } = await adminUser(target);
  await preferMfa(target, email, { methods, choice });
  return email;
};

/** How each member of each union comes about. */
const scenarios: Readonly<Record<string, Readonly<Record<string, () => Promise<Answer>>>>> = {
  SignUpResult: {
    SignUpPayload: () => graph.ask('signUp', { email: newEmail(), password }),
    UsernameTakenError: async () => graph.ask('signUp', { email: await verified(), password }),
    InvalidPasswordError: () => graph.ask('signUp', { email: newEmail(), password: 'short' }),
    InvalidInputError: () => graph.ask('signUp', { email: 'ada', password }),
    SignUpRefusedError: throwing('signUp', signUp, { SignUp: 'UserLambdaValidationException' }),
    CodeDeliveryFailedError: throwing('signUp', signUp, { SignUp: 'CodeDeliveryFailureException' }),
    TooManyAttemptsError: throwing('signUp', signUp, { SignUp: 'LimitExceededException' }),
  },
  VerifyResult: {
    VerifyPayload: async () => {
      const username = await unconfirmed();
      return graph.ask('verify', { username, code: await target.codeFor(username) });
    },
    SignInPayload: async () => {
      const email = await withMfa(['EMAIL']);
      const { username, session } = await signIn(email);
      return graph.ask('verify', { username, session, code: await target.codeFor(email) });
    },
    CodeChallenge: next('EMAIL_OTP', {}),
    NewPasswordChallenge: next('NEW_PASSWORD_REQUIRED', { requiredAttributes: '[]' }),
    MfaSetupChallenge: next('MFA_SETUP', { MFAS_CAN_SETUP: '["SOFTWARE_TOKEN_MFA"]' }),
    MfaSelectionChallenge: next('SELECT_MFA_TYPE', { MFAS_CAN_CHOOSE: '["SMS_MFA"]' }),
    CodeMismatchError: async () => graph.ask('verify', { username: await unconfirmed(), code: 'wrong' }),
    CodeExpiredError: throwing('verify', { username: 'ada', code: '1' }, { ConfirmSignUp: 'ExpiredCodeException' }),
    AlreadyConfirmedError: async () => graph.ask('verify', { username: await verified(), code: '123456' }),
    UsernameTakenError: throwing('verify', { username: 'ada', code: '1' }, { ConfirmSignUp: 'AliasExistsException' }),
    SessionExpiredError: () => graph.ask('verify', { username: 'ada', code: '123456', session: 'x' }),
    IncorrectCredentialsError: throwing('verify', answer, { RespondToAuthChallenge: 'UserNotFoundException' }),
    SignUpRefusedError: throwing(
      'verify',
      { username: 'ada', code: '1' },
      { ConfirmSignUp: 'UserLambdaValidationException' },
    ),
    TooManyAttemptsError: throwing('verify', answer, { RespondToAuthChallenge: 'TooManyRequestsException' }),
    InvalidInputError: () => graph.ask('verify', { username: '', code: '' }),
  },
  ResendCodeResult: {
    ResendCodePayload: async () => graph.ask('resendCode', { username: await unconfirmed() }),
    AlreadyConfirmedError: async () => graph.ask('resendCode', { username: await verified() }),
    CodeDeliveryFailedError: throwing(
      'resendCode',
      { username: 'ada' },
      { ResendConfirmationCode: 'CodeDeliveryFailureException' },
    ),
    TooManyAttemptsError: throwing(
      'resendCode',
      { username: 'ada' },
      { ResendConfirmationCode: 'LimitExceededException' },
    ),
    InvalidInputError: () => graph.ask('resendCode', { username: 'a b' }),
  },
  SignInResult: {
    SignInPayload: async () => signIn(await verified()),
    CodeChallenge: async () => signIn(await withMfa(['SMS'])),
    NewPasswordChallenge: async () => signIn((await adminUser(target, false)).email),
    MfaSetupChallenge: () =>
      told({ InitiateAuth: { ChallengeName: 'MFA_SETUP', Session: 's' } }, (stubbed) =>
        stubbed.ask('signIn', { username: 'ada', password }),
      ),
    MfaSelectionChallenge: async () => signIn(await withMfa(['SMS', 'EMAIL'], true)),
    IncorrectCredentialsError: () => signIn(newEmail()),
    UserNotConfirmedError: async () => signIn(await unconfirmed()),
    PasswordResetRequiredError: async () => {
      const { email } = await adminUser(target);
      await target.admin.send(new AdminResetUserPasswordCommand({ UserPoolId: target.userPoolId, Username: email }));
      return signIn(email);
    },
    TooManyAttemptsError: throwing(
      'signIn',
      { username: 'ada', password },
      { InitiateAuth: 'TooManyRequestsException' },
    ),
    InvalidInputError: () => signIn('', ''),
  },
  MeResult: {
    User: async () => {
      const { accessToken } = await signIn(await verified());
      return graph.ask('me', undefined, bearer(accessToken));
    },
    NotSignedInError: () => graph.ask('me'),
    TooManyAttemptsError: () =>
      told({ GetUser: exceptionAnswer('TooManyRequestsException') }, (stubbed, accessToken) =>
        stubbed.ask('me', undefined, bearer(accessToken)),
      ),
  },
};

/** Answers of mutations that are still to come: completeNewPassword and selectMfaMethod. */
const LATER = [
  'SignInResult.InvalidPasswordError',
  'SignInResult.SessionExpiredError',
  'SignInResult.MfaMethodNotFoundError',
];

const members = Object.values(schema.getTypeMap())
  .filter(isUnionType)
  .flatMap((union) => union.getTypes().map((member) => ({ union: union.name, member: member.name })))
  .filter(({ union, member }) => !LATER.includes(`${union}.${member}`));

describe('every member of every union comes about', () => {
  test.each(members)('$union: $member', async ({ union, member }) => {
    const scenario = scenarios[union]?.[member];
    expect(scenario, 'no scenario').toBeDefined();
    expect(await scenario?.()).toMatchObject({ __typename: member });
  });

  test('and there is no scenario for what the schema does not have', () => {
    const named = Object.entries(scenarios).flatMap(([union, of]) =>
      Object.keys(of).map((member) => ({ union, member })),
    );
    expect(named).toEqual(expect.arrayContaining(members));
    expect(named).toHaveLength(members.length);
  });
});
