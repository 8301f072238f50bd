import { AdminResetUserPasswordCommand } from '@aws-sdk/client-cognito-identity-provider';
import { isUnionType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seal } from '../../src/resolvers/signIn/challengeSession.ts';
import { type Answers, exceptionAnswer, startCognitoStub } from '../support/cognitoStub.ts';
import { schema } from './document.ts';
import { type Answer, bearer, type Graph, startGraph } from './graph.ts';
import { startTarget, type Target } from './target.ts';
import { adminUser, newEmail, password, preferMfa, setUpTotp, verifiedUser } from './users.ts';

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

const throwing = (field: string, input: object | undefined, exceptions: Readonly<Record<string, string>>) => () => {
  const answers = Object.entries(exceptions).map(([command, name]) => [command, exceptionAnswer(name)]);
  return told(Object.fromEntries(answers), (stubbed, accessToken) => stubbed.ask(field, input, bearer(accessToken)));
};
const LIMIT = 'TooManyRequestsException';
const UNDELIVERED = 'CodeDeliveryFailureException';
const NO_TOTP = 'SoftwareTokenMFANotFoundException';
const SEND_CODE = 'GetUserAttributeVerificationCode';

/** RespondToAuthChallenge goes on with another challenge. */
const next = (challenge: string, parameters: object) => () =>
  told(
    { RespondToAuthChallenge: { ChallengeName: challenge, ChallengeParameters: parameters, Session: 's' } },
    (stubbed) => stubbed.ask('verify', answer),
  );

const sealed = (challenge: string) => seal({ challenge, username: 'ada', session: 's', account: 'ada' });
const signUp = { email: 'ada@example.com', password };
const answer = {
  username: 'ada',
  code: '123456',
  session: sealed('SMS_MFA'),
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

/** Asks as a new user who has signed in. */
const asUser = (field: string, input?: object) => async () => {
  const { accessToken } = await signIn(await verified());
  return graph.ask(field, input, bearer(accessToken));
};

const setup = { session: sealed('MFA_SETUP') };
const change = { currentPassword: password, newPassword: 'Difference-1822' };
const attributeCode = { attribute: 'EMAIL', code: '123456' };
const resetInput = { username: 'ada', code: '123456', newPassword: 'Difference-1822' };
/** Resets a new user's password with the code that was sent, or with what differs. */
const reset = async (different: Partial<typeof resetInput>) => {
  const username = await verified();
  await graph.ask('forgotPassword', { username });
  return graph.ask('resetPassword', { ...resetInput, username, code: await target.codeFor(username), ...different });
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
    InvalidPasswordError: async () => {
      const { username, session } = await signIn((await adminUser(target, false)).email);
      return graph.ask('completeNewPassword', { username, session, newPassword: 'short' });
    },
    SessionExpiredError: () =>
      graph.ask('completeNewPassword', { username: 'ada', session: 'x', newPassword: password }),
    MfaMethodNotFoundError: async () => {
      const { username, session } = await signIn(await withMfa(['SMS', 'EMAIL'], true));
      return graph.ask('selectMfaMethod', { username, session, method: 'TOTP' });
    },
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
  RefreshTokensResult: {
    RefreshTokensPayload: async () => {
      const { refreshToken } = await signIn(await verified());
      return graph.ask('refreshTokens', { refreshToken });
    },
    InvalidRefreshTokenError: () => graph.ask('refreshTokens', { refreshToken: 'x' }),
    TooManyAttemptsError: throwing('refreshTokens', { refreshToken: 'x' }, { GetTokensFromRefreshToken: LIMIT }),
    InvalidInputError: () => graph.ask('refreshTokens', { refreshToken: '' }),
  },
  SignOutResult: {
    SignOutPayload: async () => {
      const { refreshToken } = await signIn(await verified());
      return graph.ask('signOut', { refreshToken });
    },
    InvalidRefreshTokenError: () => graph.ask('signOut'),
    TooManyAttemptsError: throwing('signOut', { refreshToken: 'x' }, { RevokeToken: LIMIT }),
    InvalidInputError: () => graph.ask('signOut', { refreshToken: '' }),
  },
  SignOutEverywhereResult: {
    SignOutPayload: asUser('signOutEverywhere'),
    NotSignedInError: () => graph.ask('signOutEverywhere'),
    TooManyAttemptsError: throwing('signOutEverywhere', undefined, { GlobalSignOut: LIMIT }),
  },
  ForgotPasswordResult: {
    ForgotPasswordPayload: () => graph.ask('forgotPassword', { username: newEmail() }),
    CodeDeliveryFailedError: throwing('forgotPassword', { username: 'ada' }, { ForgotPassword: UNDELIVERED }),
    TooManyAttemptsError: throwing('forgotPassword', { username: 'ada' }, { ForgotPassword: LIMIT }),
    InvalidInputError: () => graph.ask('forgotPassword', { username: '' }),
  },
  ResetPasswordResult: {
    ResetPasswordPayload: () => reset({}),
    CodeMismatchError: () => reset({ code: 'wrong' }),
    CodeExpiredError: throwing('resetPassword', resetInput, { ConfirmForgotPassword: 'ExpiredCodeException' }),
    InvalidPasswordError: () => reset({ newPassword: 'short' }),
    UserNotConfirmedError: throwing('resetPassword', resetInput, {
      ConfirmForgotPassword: 'UserNotConfirmedException',
    }),
    TooManyAttemptsError: throwing('resetPassword', resetInput, { ConfirmForgotPassword: LIMIT }),
    InvalidInputError: () => graph.ask('resetPassword', { username: '', code: '', newPassword: '' }),
  },
  ChangePasswordResult: {
    ChangePasswordPayload: asUser('changePassword', change),
    NotSignedInError: () => graph.ask('changePassword', change),
    IncorrectCredentialsError: asUser('changePassword', { ...change, currentPassword: 'wrong' }),
    InvalidPasswordError: asUser('changePassword', { ...change, newPassword: 'short' }),
    TooManyAttemptsError: throwing('changePassword', change, { ChangePassword: LIMIT }),
    InvalidInputError: () => graph.ask('changePassword', { currentPassword: '', newPassword: '' }),
  },
  UpdateProfileResult: {
    UpdateProfilePayload: asUser('updateProfile', { name: 'Ada' }),
    NotSignedInError: () => graph.ask('updateProfile', { name: 'Ada' }),
    UsernameTakenError: async () => asUser('updateProfile', { email: await verified() })(),
    CodeDeliveryFailedError: () =>
      told(
        { UpdateUserAttributes: exceptionAnswer(UNDELIVERED), GetUser: { Username: 'ada' } },
        (stubbed, accessToken) => stubbed.ask('updateProfile', { email: newEmail() }, bearer(accessToken)),
      ),
    TooManyAttemptsError: throwing('updateProfile', { name: 'Ada' }, { UpdateUserAttributes: LIMIT }),
    InvalidInputError: () => graph.ask('updateProfile', {}),
  },
  SendAttributeCodeResult: {
    SendAttributeCodePayload: asUser('sendAttributeCode', { attribute: 'EMAIL' }),
    NotSignedInError: () => graph.ask('sendAttributeCode', { attribute: 'EMAIL' }),
    CodeDeliveryFailedError: throwing('sendAttributeCode', { attribute: 'EMAIL' }, { [SEND_CODE]: UNDELIVERED }),
    TooManyAttemptsError: throwing('sendAttributeCode', { attribute: 'EMAIL' }, { [SEND_CODE]: LIMIT }),
    InvalidInputError: asUser('sendAttributeCode', { attribute: 'PHONE_NUMBER' }),
  },
  VerifyAttributeResult: {
    VerifyAttributePayload: async () => {
      const email = await verified();
      const { accessToken } = await signIn(email);
      const changed = newEmail();
      await graph.ask('updateProfile', { email: changed }, bearer(accessToken));
      const code = await target.codeFor(changed);
      return graph.ask('verifyAttribute', { attribute: 'EMAIL', code }, bearer(accessToken));
    },
    NotSignedInError: () => graph.ask('verifyAttribute', attributeCode),
    CodeMismatchError: throwing('verifyAttribute', attributeCode, { VerifyUserAttribute: 'CodeMismatchException' }),
    CodeExpiredError: throwing('verifyAttribute', attributeCode, { VerifyUserAttribute: 'ExpiredCodeException' }),
    UsernameTakenError: throwing('verifyAttribute', attributeCode, { VerifyUserAttribute: 'AliasExistsException' }),
    TooManyAttemptsError: throwing('verifyAttribute', attributeCode, { VerifyUserAttribute: LIMIT }),
    InvalidInputError: () => graph.ask('verifyAttribute', { attribute: 'EMAIL', code: '' }),
  },
  DeleteAccountResult: {
    DeleteAccountPayload: asUser('deleteAccount'),
    NotSignedInError: () => graph.ask('deleteAccount'),
    TooManyAttemptsError: throwing('deleteAccount', undefined, { DeleteUser: LIMIT }),
  },
  StartTotpSetupResult: {
    TotpSetupPayload: asUser('startTotpSetup'),
    NotSignedInError: () => graph.ask('startTotpSetup'),
    SessionExpiredError: () => graph.ask('startTotpSetup', { session: sealed('SMS_MFA') }),
    MfaMethodNotFoundError: throwing('startTotpSetup', setup, { AssociateSoftwareToken: NO_TOTP }),
    TooManyAttemptsError: throwing('startTotpSetup', setup, { AssociateSoftwareToken: LIMIT }),
    InvalidInputError: () => graph.ask('startTotpSetup', { session: 'a b' }),
  },
  FinishTotpSetupResult: {
    FinishTotpSetupPayload: async () => {
      const email = await verified();
      const { accessToken } = await signIn(email);
      return setUpTotp(graph, target, { email, accessToken });
    },
    SignInPayload: () =>
      told(
        {
          VerifySoftwareToken: { Status: 'SUCCESS', Session: 's' },
          RespondToAuthChallenge: { AuthenticationResult: { AccessToken: 'a', IdToken: 'i' } },
        },
        (stubbed) => stubbed.ask('finishTotpSetup', { ...setup, code: '1' }),
      ),
    NotSignedInError: () => graph.ask('finishTotpSetup', { code: '1' }),
    SessionExpiredError: () => graph.ask('finishTotpSetup', { code: '1', session: 'x' }),
    CodeMismatchError: async () => {
      const { accessToken } = await signIn(await verified());
      await graph.ask('startTotpSetup', undefined, bearer(accessToken));
      return graph.ask('finishTotpSetup', { code: '000000' }, bearer(accessToken));
    },
    MfaMethodNotFoundError: throwing('finishTotpSetup', { ...setup, code: '1' }, { VerifySoftwareToken: NO_TOTP }),
    TooManyAttemptsError: throwing('finishTotpSetup', { ...setup, code: '1' }, { VerifySoftwareToken: LIMIT }),
    InvalidInputError: () => graph.ask('finishTotpSetup', { code: '', session: 'x' }),
  },
  SetMfaPreferenceResult: {
    SetMfaPreferencePayload: asUser('setMfaPreference', { enabled: [] }),
    NotSignedInError: () => graph.ask('setMfaPreference', { enabled: [] }),
    MfaMethodNotFoundError: asUser('setMfaPreference', { enabled: ['TOTP'] }),
    TooManyAttemptsError: throwing('setMfaPreference', { enabled: [] }, { SetUserMFAPreference: LIMIT }),
    InvalidInputError: () => graph.ask('setMfaPreference', { enabled: [], preferred: 'SMS' }),
  },
};

const members = Object.values(schema.getTypeMap())
  .filter(isUnionType)
  .flatMap((union) => union.getTypes().map((member) => ({ union: union.name, member: member.name })));

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
