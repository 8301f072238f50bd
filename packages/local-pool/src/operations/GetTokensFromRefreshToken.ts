import type {
  GetTokensFromRefreshTokenCommandInput,
  GetTokensFromRefreshTokenCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { CognitoError, notAuthorizedError } from '../cognitoError.ts';
import { findClient } from '../pools/appClient.ts';
import { checkClientSecret } from '../pools/secretHash.ts';
import { refreshTokens } from '../tokens/refreshTokens.ts';

/** Exceptions that InitiateAuth documents, but not this operation. */
const NOT_DOCUMENTED = ['PasswordResetRequiredException', 'UserNotConfirmedException'];

/** Guess: that the tokens of such a user are invalid, and the message. AWS documents neither. */
const toDocumentedError = (error: unknown) =>
  error instanceof CognitoError && NOT_DOCUMENTED.includes(error.type)
    ? notAuthorizedError('Refresh Token has been revoked')
    : error;

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetTokensFromRefreshToken.html */
export const GetTokensFromRefreshToken: Operation<
  GetTokensFromRefreshTokenCommandInput,
  GetTokensFromRefreshTokenCommandOutput
> = async ({ ClientId = '', ClientSecret, RefreshToken: token = '', DeviceKey: deviceKey }, cognito) => {
  const app = findClient(cognito, ClientId);
  const checkSecret = () => checkClientSecret(app.client, ClientSecret);
  try {
    return { AuthenticationResult: await refreshTokens(cognito, app, { token, deviceKey, checkSecret }) };
  } catch (error) {
    throw toDocumentedError(error);
  }
};
