import {
  AdminConfirmSignUpCommand,
  AdminCreateUserCommand,
  ConfirmSignUpCommand,
  GetUserCommand,
  InitiateAuthCommand,
  SignUpCommand,
  UpdateUserAttributesCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Probe } from './probe.ts';
import { newAddress, PASSWORD } from './probeUsers.ts';

export const accountProbes: readonly Probe[] = [
  {
    name: 'sign-up-with-a-taken-address',
    settles: 'the text if the address belongs to another user',
    pool: 'optional MFA',
    run: async ({ newUser, clientId: ClientId }, ask) => {
      const Username = await newUser();
      await ask((sdk) => sdk.send(new SignUpCommand({ ClientId, Username, Password: PASSWORD })));
    },
  },
  {
    name: 'sign-up-with-an-unknown-attribute',
    settles: 'the text if the pool does not have an attribute',
    pool: 'optional MFA',
    run: ({ clientId: ClientId }, ask) => {
      const UserAttributes = [{ Name: 'custom:store_name', Value: 'Main Street' }];
      const input = { ClientId, Username: newAddress(), Password: PASSWORD, UserAttributes };
      return ask((sdk) => sdk.send(new SignUpCommand(input)));
    },
  },
  {
    name: 'update-of-an-unknown-attribute',
    settles: 'the text if the pool does not have an attribute that a user changes',
    pool: 'optional MFA',
    run: async ({ newUser, signIn }, ask) => {
      const { AccessToken } = await signIn(await newUser());
      const UserAttributes = [{ Name: 'custom:address', Value: 'Main Street' }];
      await ask((sdk) => sdk.send(new UpdateUserAttributesCommand({ AccessToken, UserAttributes })));
    },
  },
  {
    name: 'create-user-with-a-taken-name',
    settles: 'the text if an administrator creates a user a second time',
    pool: 'aliases',
    run: async ({ sdk: admin, userPoolId: UserPoolId }, ask) => {
      const input = { UserPoolId, Username: 'user-test' };
      await admin.send(new AdminCreateUserCommand({ ...input, MessageAction: 'SUPPRESS' }));
      await ask((sdk) => sdk.send(new AdminCreateUserCommand(input)));
    },
  },
  {
    name: 'confirm-sign-up-wrong-code',
    settles: 'the text of a wrong code of a sign-up',
    pool: 'optional MFA',
    run: async ({ sdk: admin, clientId: ClientId }, ask) => {
      const Username = newAddress();
      await admin.send(new SignUpCommand({ ClientId, Username, Password: PASSWORD }));
      // A code with five digits is never correct.
      await ask((sdk) => sdk.send(new ConfirmSignUpCommand({ ClientId, Username, ConfirmationCode: '12345' })));
    },
  },
  {
    name: 'confirm-sign-up-with-a-taken-alias',
    settles: 'whether an administrator can confirm a user whose alias belongs to another user',
    pool: 'aliases',
    run: async ({ sdk: admin, userPoolId: UserPoolId, clientId: ClientId }, ask) => {
      const email = newAddress();
      const UserAttributes = [{ Name: 'email', Value: email }];
      await admin.send(
        new AdminCreateUserCommand({
          UserPoolId,
          Username: 'holder',
          UserAttributes: [...UserAttributes, { Name: 'email_verified', Value: 'true' }],
          MessageAction: 'SUPPRESS',
        }),
      );
      await admin.send(new SignUpCommand({ ClientId, Username: 'second', Password: PASSWORD, UserAttributes }));
      await ask((sdk) => sdk.send(new AdminConfirmSignUpCommand({ UserPoolId, Username: 'second' })));
    },
  },
  {
    name: 'sign-in-by-a-flow-that-is-not-allowed',
    settles: 'the text if the client does not allow a flow',
    pool: 'optional MFA',
    run: ({ clientId: ClientId }, ask) => {
      const AuthParameters = { USERNAME: newAddress(), SRP_A: 'a1' };
      return ask((sdk) => sdk.send(new InitiateAuthCommand({ ClientId, AuthFlow: 'USER_SRP_AUTH', AuthParameters })));
    },
  },
  {
    name: 'get-user-with-a-token-that-is-not-one',
    settles: 'the text if an access token is no JWT',
    pool: 'optional MFA',
    run: (_, ask) => ask((sdk) => sdk.send(new GetUserCommand({ AccessToken: 'not-a-token' }))),
  },
  {
    name: 'sign-in-at-an-unknown-client',
    settles: 'the text if the client does not exist',
    pool: 'optional MFA',
    run: (_, ask) => {
      const AuthParameters = { USERNAME: newAddress(), PASSWORD };
      const ClientId = '1234567890abcdefghijklmnop';
      return ask((sdk) =>
        sdk.send(new InitiateAuthCommand({ ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters })),
      );
    },
  },
];
