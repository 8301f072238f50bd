import {
  CognitoIdentityProviderClient,
  InitiateAuthCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider';

// The SDK's defaults for everything else.
const client = new CognitoIdentityProviderClient({ endpoint: process.env.COGNITO_ENDPOINT ?? '' });
const ClientId = process.env.CLIENT_ID ?? '';

export const signIn = async ({ username, password }: { username: string; password: string }) => {
  const { AuthenticationResult: tokens } = await client.send(
    new InitiateAuthCommand({
      ClientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: username, PASSWORD: password },
    }),
  );
  return {
    __typename: 'SignInPayload',
    message: 'Signed in.',
    accessToken: tokens?.AccessToken,
    idToken: tokens?.IdToken,
    refreshToken: tokens?.RefreshToken,
    tokenType: tokens?.TokenType,
    expiresIn: tokens?.ExpiresIn,
  };
};

export const signUp = async ({ email, password }: { email: string; password: string }) => {
  const { UserSub: userSub, UserConfirmed: userConfirmed } = await client.send(
    new SignUpCommand({
      ClientId,
      Username: email,
      Password: password,
      UserAttributes: [{ Name: 'email', Value: email }],
    }),
  );
  return { __typename: 'SignUpPayload', message: 'User signed up.', userSub, userConfirmed };
};
