import { bearer } from '../../support/api.ts';
import { exceptionAnswer } from '../../support/cognitoStub.ts';
import { createVerifiedUser, newEmail } from '../../support/users.ts';
import { execute, executeAsUser, executeThrowing, executeWithStub, signIn, type UnionScenarios } from './scenario.ts';

const THROTTLED = 'TooManyRequestsException';
const NOT_SENT = 'CodeDeliveryFailureException';
const SEND_CODE = 'GetUserAttributeVerificationCode';
const NOT_FOR_FEDERATED_USERS = ['NotAuthorizedException', 'User is not authorized to update attributes.'] as const;
const updateProfile = { field: 'updateProfile', input: { name: 'Ada' } };
const sendAttributeCode = { field: 'sendAttributeCode', input: { attribute: 'EMAIL' } };
const verifyAttribute = { field: 'verifyAttribute', input: { attribute: 'EMAIL', code: '123456' } };

export const profileScenarios: UnionScenarios = {
  MeResult: {
    User: executeAsUser('me'),
    NotSignedInError: execute('me'),
    TooManyAttemptsError: executeThrowing('GetUser', THROTTLED, { field: 'me' }),
  },
  UpdateProfileResult: {
    UpdateProfilePayload: executeAsUser('updateProfile', { name: 'Ada' }),
    NotSignedInError: execute('updateProfile', { name: 'Ada' }),
    FederatedUserError: executeThrowing('UpdateUserAttributes', NOT_FOR_FEDERATED_USERS, updateProfile),
    UsernameTakenError: async (fixture) => {
      const email = await createVerifiedUser(fixture.api, fixture.target);
      return executeAsUser('updateProfile', { email })(fixture);
    },
    CodeDeliveryFailedError: executeWithStub(
      { UpdateUserAttributes: exceptionAnswer(NOT_SENT), GetUser: { Username: 'ada' } },
      { field: 'updateProfile', input: { email: newEmail() } },
    ),
    TooManyAttemptsError: executeThrowing('UpdateUserAttributes', THROTTLED, updateProfile),
    InvalidInputError: execute('updateProfile', {}),
  },
  SendAttributeCodeResult: {
    SendAttributeCodePayload: executeAsUser('sendAttributeCode', { attribute: 'EMAIL' }),
    NotSignedInError: execute('sendAttributeCode', { attribute: 'EMAIL' }),
    FederatedUserError: executeThrowing(SEND_CODE, NOT_FOR_FEDERATED_USERS, sendAttributeCode),
    CodeDeliveryFailedError: executeThrowing(SEND_CODE, NOT_SENT, sendAttributeCode),
    TooManyAttemptsError: executeThrowing(SEND_CODE, THROTTLED, sendAttributeCode),
    InvalidInputError: executeAsUser('sendAttributeCode', { attribute: 'PHONE_NUMBER' }),
  },
  VerifyAttributeResult: {
    VerifyAttributePayload: async ({ api, target }) => {
      const { accessToken } = await signIn(api, await createVerifiedUser(api, target));
      const email = newEmail();
      await api.execute('updateProfile', { email }, bearer(accessToken));
      const input = { attribute: 'EMAIL', code: await target.readCode(email) };
      return api.execute('verifyAttribute', input, bearer(accessToken));
    },
    NotSignedInError: execute('verifyAttribute', verifyAttribute.input),
    CodeMismatchError: executeThrowing('VerifyUserAttribute', 'CodeMismatchException', verifyAttribute),
    CodeExpiredError: executeThrowing('VerifyUserAttribute', 'ExpiredCodeException', verifyAttribute),
    UsernameTakenError: executeThrowing('VerifyUserAttribute', 'AliasExistsException', verifyAttribute),
    TooManyAttemptsError: executeThrowing('VerifyUserAttribute', THROTTLED, verifyAttribute),
    InvalidInputError: execute('verifyAttribute', { attribute: 'EMAIL', code: '' }),
  },
  DeleteAccountResult: {
    DeleteAccountPayload: executeAsUser('deleteAccount'),
    NotSignedInError: execute('deleteAccount'),
    TooManyAttemptsError: executeThrowing('DeleteUser', THROTTLED, { field: 'deleteAccount' }),
  },
};
