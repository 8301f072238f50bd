import { randomUUID } from 'node:crypto';
import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  AssociateSoftwareTokenCommand,
  type CognitoIdentityProviderClient,
  InitiateAuthCommand,
  SetUserMFAPreferenceCommand,
  VerifySoftwareTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { generate } from 'otplib';

export const PASSWORD = 'Engine-1843';
export const WRONG_PASSWORD = 'Difference-1822';

/** Returns an address that accepts all messages: https://docs.aws.amazon.com/ses/latest/dg/send-an-email-from-console.html */
export const newAddress = (): string => `success+${randomUUID()}@simulator.amazonses.com`;

interface Tokens {
  AccessToken: string;
  RefreshToken: string;
}

interface App {
  sdk: CognitoIdentityProviderClient;
  userPoolId: string;
  clientId: string;
}

/** Returns functions that prepare the users of a pool. */
export const createUsers = ({ sdk, userPoolId: UserPoolId, clientId: ClientId }: App) => {
  /** Creates a user with a permanent password as an administrator, and returns the address. */
  const newUser = async (attributes: Record<string, string> = {}): Promise<string> => {
    const Username = newAddress();
    const UserAttributes = Object.entries({ email: Username, ...attributes }).map(([Name, Value]) => ({ Name, Value }));
    await sdk.send(new AdminCreateUserCommand({ UserPoolId, Username, UserAttributes, MessageAction: 'SUPPRESS' }));
    await sdk.send(new AdminSetUserPasswordCommand({ UserPoolId, Username, Password: PASSWORD, Permanent: true }));
    return Username;
  };
  const startSignIn = (USERNAME: string, password = PASSWORD) =>
    sdk.send(
      new InitiateAuthCommand({
        ClientId,
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME, PASSWORD: password },
      }),
    );
  const signIn = async (username: string): Promise<Tokens> => {
    const { AccessToken, RefreshToken } = (await startSignIn(username)).AuthenticationResult ?? {};
    if (!AccessToken || !RefreshToken) throw new Error('The sign-in asks for more than a password.');
    return { AccessToken, RefreshToken };
  };
  /** Sets up an authenticator app as MFA. */
  const setUpTotp = async (AccessToken: string): Promise<void> => {
    const { SecretCode = '' } = await sdk.send(new AssociateSoftwareTokenCommand({ AccessToken }));
    const UserCode = await generate({ secret: SecretCode });
    await sdk.send(new VerifySoftwareTokenCommand({ AccessToken, UserCode }));
    const SoftwareTokenMfaSettings = { Enabled: true, PreferredMfa: true };
    await sdk.send(new SetUserMFAPreferenceCommand({ AccessToken, SoftwareTokenMfaSettings }));
  };
  return { newUser, startSignIn, signIn, setUpTotp };
};
