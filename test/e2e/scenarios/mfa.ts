import { bearer } from '../../support/api.ts';
import { exceptionAnswer } from '../../support/cognitoStub.ts';
import { createVerifiedUser, setUpTotp } from '../../support/users.ts';
import {
  challengeSession,
  execute,
  executeAsUser,
  executeThrowing,
  executeWithStub,
  signIn,
  type UnionScenarios,
} from './scenario.ts';

const THROTTLED = 'TooManyRequestsException';
const NOT_FOUND = 'SoftwareTokenMFANotFoundException';
const NOT_FOR_FEDERATED_USERS = ['NotAuthorizedException', 'User is not authorized to use MFA.'] as const;
const session = challengeSession('MFA_SETUP');
const startTotpSetup = { field: 'startTotpSetup', input: { session } };
const finishTotpSetup = { field: 'finishTotpSetup', input: { session, code: '1' } };

export const mfaScenarios: UnionScenarios = {
  StartTotpSetupResult: {
    StartTotpSetupPayload: executeAsUser('startTotpSetup'),
    NotSignedInError: execute('startTotpSetup'),
    FederatedUserError: executeThrowing('AssociateSoftwareToken', NOT_FOR_FEDERATED_USERS, startTotpSetup),
    SessionExpiredError: execute('startTotpSetup', { session: challengeSession('SMS_MFA') }),
    MfaMethodNotFoundError: executeThrowing('AssociateSoftwareToken', NOT_FOUND, startTotpSetup),
    TooManyAttemptsError: executeThrowing('AssociateSoftwareToken', THROTTLED, startTotpSetup),
    InvalidInputError: execute('startTotpSetup', { session: 'a b' }),
  },
  FinishTotpSetupResult: {
    FinishTotpSetupPayload: async ({ api, target }) => {
      const email = await createVerifiedUser(api, target);
      const { accessToken } = await signIn(api, email);
      return setUpTotp(api, target, { email, accessToken });
    },
    SignInPayload: executeWithStub(
      {
        VerifySoftwareToken: { Status: 'SUCCESS', Session: 's' },
        RespondToAuthChallenge: { AuthenticationResult: { AccessToken: 'a', IdToken: 'i' } },
      },
      finishTotpSetup,
    ),
    NotSignedInError: execute('finishTotpSetup', { code: '1' }),
    SessionExpiredError: execute('finishTotpSetup', { code: '1', session: 'x' }),
    CodeMismatchError: async ({ api, target }) => {
      const { accessToken } = await signIn(api, await createVerifiedUser(api, target));
      await api.execute('startTotpSetup', undefined, bearer(accessToken));
      return api.execute('finishTotpSetup', { code: '000000' }, bearer(accessToken));
    },
    MfaMethodNotFoundError: executeThrowing('VerifySoftwareToken', NOT_FOUND, finishTotpSetup),
    TooManyAttemptsError: executeThrowing('VerifySoftwareToken', THROTTLED, finishTotpSetup),
    InvalidInputError: execute('finishTotpSetup', { code: '', session: 'x' }),
  },
  SetMfaPreferenceResult: {
    SetMfaPreferencePayload: executeAsUser('setMfaPreference', { enabled: [] }),
    NotSignedInError: execute('setMfaPreference', { enabled: [] }),
    FederatedUserError: executeWithStub(
      {
        GetUser: { Username: 'ada' },
        GetUserAuthFactors: { Username: 'ada' },
        SetUserMFAPreference: exceptionAnswer(...NOT_FOR_FEDERATED_USERS),
      },
      { field: 'setMfaPreference', input: { enabled: ['TOTP'] } },
    ),
    MfaMethodNotFoundError: executeAsUser('setMfaPreference', { enabled: ['TOTP'] }),
    TooManyAttemptsError: executeThrowing('GetUser', THROTTLED, { field: 'setMfaPreference', input: { enabled: [] } }),
    InvalidInputError: execute('setMfaPreference', { enabled: [], preferred: 'SMS' }),
  },
};
