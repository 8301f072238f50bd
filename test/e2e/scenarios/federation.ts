import { exceptionAnswer } from '../../support/cognitoStub.ts';
import { callback, linkedIdentities, newAccount, redirectUri, tokenAnswer } from '../../support/federation.ts';
import { execute, executeThrowing, executeWithStub, type UnionScenarios } from './scenario.ts';

const THROTTLED = 'TooManyRequestsException';
const startCall = { field: 'startFederatedSignIn', input: { provider: 'Google', redirectUri } };
const finishCall = { field: 'finishFederatedSignIn', input: callback };
const linkCall = { field: 'linkProvider', input: callback };
const unlinkCall = { field: 'unlinkProvider', input: { provider: 'Google' } };
const user = { Username: 'ada', UserAttributes: [linkedIdentities('Google')] };
const factors = { Username: 'ada', ConfiguredUserAuthFactors: ['PASSWORD'] };
const linked = {
  ExchangeCode: tokenAnswer(),
  AdminGetUser: newAccount,
  AdminDeleteUser: {},
  AdminLinkProviderForUser: {},
  GetUser: user,
  ListWebAuthnCredentials: { Credentials: [] },
  GetUserAuthFactors: factors,
  ListUserSessions: { Sessions: [] },
};

export const federationScenarios: UnionScenarios = {
  StartFederatedSignInResult: {
    StartFederatedSignInPayload: executeWithStub({}, startCall),
    SignInMethodUnavailableError: execute('startFederatedSignIn', startCall.input),
    InvalidInputError: executeWithStub({}, { ...startCall, input: { provider: 'Google', redirectUri: 'a://b' } }),
  },
  FinishFederatedSignInResult: {
    SignInPayload: executeWithStub({ ExchangeCode: tokenAnswer() }, finishCall),
    FederatedSignInError: executeWithStub({ ExchangeCode: { error: 'invalid_grant' } }, finishCall),
    TooManyAttemptsError: executeThrowing('ExchangeCode', THROTTLED, finishCall),
    InvalidInputError: executeWithStub({}, { ...finishCall, input: { ...callback, code: null } }),
  },
  LinkProviderResult: {
    LinkProviderPayload: executeWithStub(linked, linkCall),
    FederatedSignInError: executeWithStub({}, { ...linkCall, input: { ...callback, error: 'access_denied' } }),
    IdentityInUseError: executeWithStub(
      { ...linked, AdminGetUser: { ...newAccount, UserCreateDate: 0 }, RevokeToken: {} },
      linkCall,
    ),
    NotSignedInError: execute('linkProvider', callback),
    SignInMethodUnavailableError: executeWithStub({}, linkCall, { linkProviders: false }),
    TooManyAttemptsError: executeThrowing('GetUser', THROTTLED, linkCall),
    InvalidInputError: executeWithStub({}, { ...linkCall, input: { ...callback, state: '' } }),
  },
  UnlinkProviderResult: {
    UnlinkProviderPayload: executeWithStub({ ...linked, AdminDisableProviderForUser: {} }, unlinkCall),
    IdentityNotFoundError: executeWithStub({ GetUser: { Username: 'ada' } }, unlinkCall),
    NotSignedInError: execute('unlinkProvider', unlinkCall.input),
    SignInMethodUnavailableError: executeWithStub({}, unlinkCall, { linkProviders: false }),
    TooManyAttemptsError: executeWithStub(
      { ...linked, AdminDisableProviderForUser: exceptionAnswer(THROTTLED) },
      unlinkCall,
    ),
    InvalidInputError: executeWithStub({ ...linked, GetUserAuthFactors: { Username: 'ada' } }, unlinkCall),
  },
};
