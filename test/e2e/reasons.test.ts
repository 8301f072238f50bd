import { AdminDisableUserCommand } from '@aws-sdk/client-cognito-identity-provider';
import { isEnumType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AuthErrorReason, FieldErrorCode } from '../../src/generated/types.ts';
import { fieldMessage } from '../../src/messages.ts';
import { bearer, startApi } from '../support/api.ts';
import { exceptionAnswer } from '../support/cognitoStub.ts';
import { schema } from '../support/document.ts';
import { callback, linkedIdentities } from '../support/federation.ts';
import { startTarget } from '../support/target.ts';
import {
  adminCreateUser,
  createVerifiedUser,
  newEmail,
  newPhoneNumber,
  password,
  readSessions,
  setUpTotp,
} from '../support/users.ts';
import {
  challengeSession,
  execute,
  executeAsUser,
  executeThrowing,
  executeWithStub,
  type Fixture,
  type Scenario,
  signIn,
} from './scenarios/scenario.ts';

let fixture: Fixture;
beforeAll(async () => {
  const target = await startTarget();
  fixture = { target, api: await startApi(target) };
});
afterAll(async () => {
  await fixture.api.close();
  await fixture.target.close();
});

const NOT_AUTHORIZED = 'NotAuthorizedException';
const INVALID = 'InvalidParameterException';
const signInCall = { field: 'signIn', input: { username: 'ada', password } };
const signInThrowing = (name: string, message = '') => executeThrowing('InitiateAuth', [name, message], signInCall);

const tooManyAttempts = {
  LOCKED_OUT: signInThrowing(NOT_AUTHORIZED, 'Password attempts exceeded'),
  LIMIT_EXCEEDED: signInThrowing('LimitExceededException'),
  THROTTLED: signInThrowing('TooManyRequestsException'),
  BLOCKED: signInThrowing('ForbiddenException'),
} satisfies { [Reason in AuthErrorReason]?: Scenario };

const incorrectCredentials = {
  INCORRECT: ({ api }) => signIn(api, newEmail()),
  DISABLED: async ({ api, target }) => {
    const { email } = await adminCreateUser(target);
    await target.admin.send(new AdminDisableUserCommand({ UserPoolId: target.userPoolId, Username: email }));
    return signIn(api, email);
  },
  TEMPORARY_PASSWORD_EXPIRED: signInThrowing(
    NOT_AUTHORIZED,
    'Temporary password has expired and must be reset by an administrator.',
  ),
  REFUSED: signInThrowing('UserLambdaValidationException', 'PreAuthentication failed with error Not today.'),
} satisfies { [Reason in AuthErrorReason]?: Scenario };

const finishPasskey = {
  field: 'finishPasskeyRegistration',
  input: { credential: { id: 'AAAA', response: { clientDataJSON: 'e30', attestationObject: 'AAAA' } } },
};
const finishPasskeyThrowing = (name: string) => executeThrowing('CompleteWebAuthnRegistration', name, finishPasskey);

const passkeyRegistration = {
  PASSKEYS_UNAVAILABLE: finishPasskeyThrowing('WebAuthnNotEnabledException'),
  PASSKEY_REGISTRATION_EXPIRED: finishPasskeyThrowing('WebAuthnChallengeNotFoundException'),
  PASSKEY_ORIGIN_NOT_ALLOWED: finishPasskeyThrowing('WebAuthnOriginNotAllowedException'),
  PASSKEY_RELYING_PARTY_MISMATCH: finishPasskeyThrowing('WebAuthnRelyingPartyMismatchException'),
  PASSKEY_NOT_SUPPORTED: finishPasskeyThrowing('WebAuthnCredentialNotSupportedException'),
  TOO_MANY_PASSKEYS: finishPasskeyThrowing('LimitExceededException'),
} satisfies { [Reason in AuthErrorReason]?: Scenario };

const finishFederated = (more: object) =>
  executeWithStub({}, { field: 'finishFederatedSignIn', input: { ...callback, error: 'invalid_request', ...more } });

const federatedSignIn = {
  FEDERATION_CANCELED: finishFederated({ error: 'access_denied' }),
  FEDERATION_LINKED: finishFederated({ errorDescription: 'Already found an entry for username google_123' }),
  FEDERATION_EXPIRED: executeWithStub(
    { ExchangeCode: { error: 'invalid_grant' } },
    { field: 'finishFederatedSignIn', input: callback },
  ),
  FEDERATION_FAILED: finishFederated({}),
  FEDERATION_STATE_MISMATCH: finishFederated({ state: 'forged' }),
  REFUSED: finishFederated({ errorDescription: 'PreSignUp failed with error Members only.' }),
} satisfies { [Reason in AuthErrorReason]?: Scenario };

interface FieldScenario {
  /** The path of the faulty field. */
  readonly field: string;
  readonly scenario: Scenario;
}

const updateAttributes = (...attributes: readonly object[]) => executeAsUser('updateProfile', { attributes });
const plan = { name: 'custom:plan', value: 'x' };
const updateProfileCall = { field: 'updateProfile', input: { attributes: [plan] } };
const immutable = [INVALID, 'user.custom:plan: Attribute cannot be updated.\n'] as const;
const mfaRequired = [INVALID, 'MFA method SMS_MFA cannot be disabled as it is required.'] as const;
const invalidUsername = "1 validation error detected: Value at 'username' failed to satisfy constraint: Member must be";

const fieldErrors: Readonly<Record<FieldErrorCode, FieldScenario>> = {
  REQUIRED: { field: 'username', scenario: execute('forgotPassword', { username: '' }) },
  TOO_LONG: { field: 'username', scenario: execute('forgotPassword', { username: 'a'.repeat(129) }) },
  TOO_MANY: {
    field: 'attributes',
    scenario: updateAttributes(...Array.from({ length: 51 }, (_, index) => ({ name: `custom:${index}`, value: 'x' }))),
  },
  CONTROL_CHARACTERS: { field: 'username', scenario: execute('forgotPassword', { username: 'a\u0000' }) },
  SPACES: { field: 'username', scenario: execute('forgotPassword', { username: 'a b' }) },
  SURROUNDING_SPACES: {
    field: 'password',
    scenario: execute('signUp', { email: 'ada@example.com', password: ` ${password}` }),
  },
  INVALID_EMAIL: { field: 'email', scenario: execute('signUp', { email: 'ada', password }) },
  INVALID_PHONE_NUMBER: {
    field: 'phoneNumber',
    scenario: execute('signUp', { email: 'ada@example.com', password, phoneNumber: '0123' }),
  },
  NOT_ALLOWED: { field: 'attributes.0.name', scenario: updateAttributes({ name: 'sub', value: 'x' }) },
  UNKNOWN_ATTRIBUTE: {
    field: 'attributes.0.name',
    scenario: updateAttributes({ name: 'custom:unknown', value: 'x' }),
  },
  IMMUTABLE: {
    field: 'attributes.0.value',
    scenario: executeThrowing('UpdateUserAttributes', immutable, updateProfileCall),
  },
  DUPLICATE: { field: 'attributes', scenario: updateAttributes(plan, plan) },
  HAS_OWN_FIELD: { field: 'attributes.0.name', scenario: updateAttributes({ name: 'email', value: 'x' }) },
  TAKEN: {
    field: 'attributes',
    scenario: executeThrowing('RespondToAuthChallenge', 'AliasExistsException', {
      field: 'completeNewPassword',
      input: { username: 'ada', session: challengeSession('NEW_PASSWORD_REQUIRED'), newPassword: password },
    }),
  },
  NOTHING_TO_VERIFY: {
    field: 'attribute',
    scenario: executeAsUser('sendAttributeCode', { attribute: 'PHONE_NUMBER' }),
  },
  NOT_ENABLED: { field: 'preferred', scenario: execute('setMfaPreference', { enabled: [], preferred: 'SMS' }) },
  MFA_REQUIRED: {
    field: 'enabled',
    scenario: executeWithStub(
      {
        GetUser: { Username: 'ada', UserMFASettingList: ['SMS_MFA'] },
        SetUserMFAPreference: exceptionAnswer(...mfaRequired),
      },
      { field: 'setMfaPreference', input: { enabled: [] } },
    ),
  },
  NOT_VERIFIED: {
    field: 'enabled.0',
    scenario: async ({ api, target }) => {
      const { accessToken } = await signIn(api, await createVerifiedUser(api, target));
      await api.execute('updateProfile', { phoneNumber: newPhoneNumber() }, bearer(accessToken));
      return api.execute('setMfaPreference', { enabled: ['SMS'] }, bearer(accessToken));
    },
  },
  NO_RECOVERY: { field: 'enabled', scenario: executeAsUser('setMfaPreference', { enabled: ['EMAIL'] }) },
  ALREADY_SET_UP: {
    field: 'replace',
    scenario: async ({ api, target }) => {
      const email = await createVerifiedUser(api, target);
      const { accessToken } = await signIn(api, email);
      await setUpTotp(api, target, { email, accessToken });
      await api.execute('setMfaPreference', { enabled: ['TOTP'] }, bearer(accessToken));
      return api.execute('startTotpSetup', {}, bearer(accessToken));
    },
  },
  USED_FOR_MFA: {
    field: 'phoneNumber',
    scenario: async ({ api, target }) => {
      const { email } = await adminCreateUser(target);
      const { accessToken } = await signIn(api, email);
      await api.execute('setMfaPreference', { enabled: ['SMS'] }, bearer(accessToken));
      return api.execute('updateProfile', { phoneNumber: newPhoneNumber() }, bearer(accessToken));
    },
  },
  NEEDS_MFA_METHOD: { field: 'passkey', scenario: execute('setMfaPreference', { enabled: [], passkey: true }) },
  NOTHING_TO_CHANGE: { field: 'input', scenario: execute('updateProfile', {}) },
  LAST_SIGN_IN_METHOD: {
    field: 'provider',
    scenario: executeWithStub(
      {
        GetUser: { Username: 'ada', UserAttributes: [linkedIdentities('Google')] },
        GetUserAuthFactors: { Username: 'ada' },
      },
      { field: 'unlinkProvider', input: { provider: 'Google' } },
    ),
  },
  CURRENT_SESSION: {
    field: 'id',
    scenario: async ({ api, target }) => {
      const { accessToken } = await signIn(api, await createVerifiedUser(api, target));
      const [session] = await readSessions(api, target, { headers: bearer(accessToken), count: 1 });
      return api.execute('revokeSession', { id: session?.id }, bearer(accessToken));
    },
  },
  NOT_CHECKED: {
    field: 'captchaToken',
    scenario: executeThrowing(
      'SignUp',
      ['UserLambdaValidationException', 'PreSignUp failed with error CAPTCHA_NOT_CHECKED.'],
      { field: 'signUp', input: { email: 'ada@example.com', password } },
    ),
  },
  INVALID: {
    field: 'username',
    scenario: executeThrowing('ForgotPassword', [INVALID, invalidUsername], {
      field: 'forgotPassword',
      input: { username: 'ada' },
    }),
  },
};

test.each(Object.entries(tooManyAttempts))('TooManyAttemptsError has the reason %s', async (reason, scenario) => {
  expect(await scenario(fixture)).toMatchObject({ __typename: 'TooManyAttemptsError', reason });
});

test.each(Object.entries(incorrectCredentials))(
  'IncorrectCredentialsError has the reason %s',
  async (reason, scenario) => {
    expect(await scenario(fixture)).toMatchObject({ __typename: 'IncorrectCredentialsError', reason });
  },
);

test.each(Object.entries(passkeyRegistration))(
  'PasskeyRegistrationError has the reason %s',
  async (reason, scenario) => {
    expect(await scenario(fixture)).toMatchObject({ __typename: 'PasskeyRegistrationError', reason });
  },
);

test.each(Object.entries(federatedSignIn))('FederatedSignInError has the reason %s', async (reason, scenario) => {
  expect(await scenario(fixture)).toMatchObject({ __typename: 'FederatedSignInError', reason });
});

test('IncorrectCredentialsError has the text of the trigger when the reason is REFUSED', async () => {
  expect(await incorrectCredentials.REFUSED(fixture)).toMatchObject({ message: 'Not today' });
});

// Safe: the keys are those of the record's type.
const fieldCases = Object.entries(fieldErrors) as [FieldErrorCode, FieldScenario][];
test.each(fieldCases)('FieldError has the code %s', async (code, { field, scenario }) => {
  const limit = code === 'TOO_LONG' ? 128 : code === 'TOO_MANY' ? 50 : undefined;
  expect(await scenario(fixture)).toMatchObject({
    __typename: 'InvalidInputError',
    fields: [{ field, code, message: fieldMessage(code, limit) }],
  });
});

describe('every value of the schema has a scenario', () => {
  test.each([
    ['AuthErrorReason', { ...tooManyAttempts, ...incorrectCredentials, ...passkeyRegistration, ...federatedSignIn }],
    ['FieldErrorCode', fieldErrors],
  ])('%s', (name, scenarios) => {
    const type = schema.getType(name);
    const values = isEnumType(type) ? type.getValues().map((value) => value.name) : [];
    expect(Object.keys(scenarios).sort()).toEqual(values.sort());
  });
});
