import { newAuthenticator } from '../../../packages/local-pool/test/authenticator.ts';
import { bearer } from '../../support/api.ts';
import { createVerifiedUser } from '../../support/users.ts';
import { execute, executeAsUser, executeThrowing, type Fixture, signIn, type UnionScenarios } from './scenario.ts';

const THROTTLED = 'TooManyRequestsException';
const credential = { id: 'AAAA', response: { clientDataJSON: 'e30', attestationObject: 'AAAA' } };
const finish = { field: 'finishPasskeyRegistration', input: { credential } };
const remove = { field: 'deletePasskey', input: { id: 'AAAA' } };

/** Adds a passkey to a new user. @returns the payload, and the headers of the user's requests */
const addPasskey = async ({ api, target }: Fixture) => {
  const { accessToken } = await signIn(api, await createVerifiedUser(api, target));
  const headers = bearer(accessToken);
  const { options } = await api.execute('startPasskeyRegistration', undefined, headers);
  const created = newAuthenticator().register(options, 'http://localhost:5173');
  const payload = await api.execute('finishPasskeyRegistration', { credential: created }, headers);
  return { payload, headers };
};

export const passkeyScenarios: UnionScenarios = {
  StartPasskeyRegistrationResult: {
    StartPasskeyRegistrationPayload: executeAsUser('startPasskeyRegistration'),
    PasskeyRegistrationError: executeThrowing('StartWebAuthnRegistration', 'WebAuthnNotEnabledException', {
      field: 'startPasskeyRegistration',
    }),
    NotSignedInError: execute('startPasskeyRegistration'),
    TooManyAttemptsError: executeThrowing('StartWebAuthnRegistration', THROTTLED, {
      field: 'startPasskeyRegistration',
    }),
  },
  FinishPasskeyRegistrationResult: {
    FinishPasskeyRegistrationPayload: async (fixture) => (await addPasskey(fixture)).payload,
    PasskeyRegistrationError: executeThrowing(
      'CompleteWebAuthnRegistration',
      'WebAuthnChallengeNotFoundException',
      finish,
    ),
    NotSignedInError: execute('finishPasskeyRegistration', finish.input),
    TooManyAttemptsError: executeThrowing('CompleteWebAuthnRegistration', THROTTLED, finish),
    InvalidInputError: execute('finishPasskeyRegistration', { credential: [] }),
  },
  DeletePasskeyResult: {
    DeletePasskeyPayload: async (fixture) => {
      const { headers } = await addPasskey(fixture);
      const { passkeys } = await fixture.api.execute('me', undefined, headers);
      return fixture.api.execute('deletePasskey', { id: passkeys[0].id }, headers);
    },
    PasskeyNotFoundError: executeAsUser('deletePasskey', remove.input),
    NotSignedInError: execute('deletePasskey', remove.input),
    TooManyAttemptsError: executeThrowing('GetUserAuthFactors', THROTTLED, remove),
    InvalidInputError: execute('deletePasskey', { id: '' }),
  },
};
