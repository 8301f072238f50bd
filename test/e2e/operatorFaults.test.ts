import { expect, test } from 'vitest';
import { bearer, startApi } from '../support/api.ts';
import { exceptionAnswer, startCognitoStub } from '../support/cognitoStub.ts';
import { documentOf } from '../support/document.ts';
import { password } from '../support/users.ts';

const username = 'ada@example.com';

/** Exceptions that no client can correct: field, input, Cognito's operation, exception and text, and the text in the log. */
const faults = [
  ['me', undefined, 'GetUser', 'NotAuthorizedException', 'Access Token does not have required scopes'],
  ['deleteAccount', undefined, 'DeleteUser', 'NotAuthorizedException', 'Access Token does not have required scopes'],
  ['signOutEverywhere', undefined, 'GlobalSignOut', 'NotAuthorizedException', 'Something new'],
  ['signIn', { username, password }, 'InitiateAuth', 'OperationNotEnabledException', 'Not enabled in this replica'],
  ['signIn', { username, password }, 'InitiateAuth', 'InvalidParameterException', 'Flow not enabled for this client'],
  ['refreshTokens', { refreshToken: 'x' }, 'GetTokensFromRefreshToken', 'InvalidParameterException', 'Something new'],
  ['signUp', { email: username, password }, 'SignUp', 'NotAuthorizedException', `No sign-up for ${username}`],
] as const;

test.each(faults)(
  '%s is masked and logs Cognito’s words as an error: %#',
  async (...[field, input, operation, name, text]) => {
    const stub = await startCognitoStub({ [operation]: exceptionAnswer(name, text) });
    const api = await startApi(stub);
    try {
      const body = { query: documentOf(field), variables: input ? { input } : {} };
      const response = await api.post(body, bearer(await stub.accessToken()));
      expect(response.status).toBe(500);
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }] });
      const message = text.replace(username, '***');
      expect(api.failures()).toMatchObject([{ level: 'error', exception: name, message }]);
    } finally {
      await api.close();
      await stub.close();
    }
  },
);
