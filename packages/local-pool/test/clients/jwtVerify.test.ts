import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CreateGroupCommand,
  InitiateAuthCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { CognitoJwtVerifier, JwtVerifier } from 'aws-jwt-verify';
import { type CognitoVerifyProperties, validateCognitoJwtFields } from 'aws-jwt-verify/cognito-verifier';
import { SimpleJwksCache } from 'aws-jwt-verify/jwk';
import { beforeAll, expect, test } from 'vitest';
import { newAddress, PASSWORD, startClientPool } from './clientPool.ts';

const { sdk, endpoint, userPoolId, clientId } = await startClientPool();

const fetchKeys = { fetch: async (uri: string) => (await fetch(uri)).arrayBuffer() };

/** Returns a verifier for the tokens of the pool. */
const createVerifier = (expected: Pick<CognitoVerifyProperties, 'tokenUse' | 'groups'>) =>
  JwtVerifier.create(
    {
      issuer: `${endpoint}/${userPoolId}`,
      // The access token has no audience. The check below compares the client ID of either token.
      audience: null,
      customJwtCheck: ({ payload }) => validateCognitoJwtFields(payload, { clientId, ...expected }),
    },
    // By default the verifier gets keys by https only.
    { jwksCache: new SimpleJwksCache({ fetcher: fetchKeys }) },
  );

let accessToken = '';
let idToken = '';

beforeAll(async () => {
  const user = { UserPoolId: userPoolId, Username: newAddress() };
  await sdk.send(new AdminCreateUserCommand(user));
  await sdk.send(new AdminSetUserPasswordCommand({ ...user, Password: PASSWORD, Permanent: true }));
  await sdk.send(new CreateGroupCommand({ UserPoolId: userPoolId, GroupName: 'editors' }));
  await sdk.send(new AdminAddUserToGroupCommand({ ...user, GroupName: 'editors' }));
  const { AuthenticationResult } = await sdk.send(
    new InitiateAuthCommand({
      ClientId: clientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: user.Username, PASSWORD },
    }),
  );
  accessToken = AuthenticationResult?.AccessToken ?? '';
  idToken = AuthenticationResult?.IdToken ?? '';
});

test('verifies access and ID tokens', async () => {
  const payload = await createVerifier({ tokenUse: 'access' }).verify(accessToken);
  expect(payload).toMatchObject({ token_use: 'access', client_id: clientId, 'cognito:groups': ['editors'] });
  await expect(createVerifier({ tokenUse: 'id' }).verify(idToken)).resolves.toMatchObject({ sub: payload.sub });
});

test('verifies the group', async () => {
  await expect(createVerifier({ tokenUse: 'access', groups: 'editors' }).verify(accessToken)).resolves.toBeDefined();
  await expect(createVerifier({ tokenUse: 'access', groups: 'admins' }).verify(accessToken)).rejects.toThrow(
    'Cognito group not allowed',
  );
});

test('rejects a token of the other kind, and one that was changed', async () => {
  await expect(createVerifier({ tokenUse: 'id' }).verify(accessToken)).rejects.toThrow('Token use not allowed');
  const changed = accessToken.replace(/.{10}$/, 'AAAAAAAAAA');
  await expect(createVerifier({ tokenUse: 'access' }).verify(changed)).rejects.toThrow('Invalid signature');
});

test('does not work with CognitoJwtVerifier, which accepts only AWS as the issuer', async () => {
  const verifier = CognitoJwtVerifier.create({ userPoolId, clientId, tokenUse: 'access' });
  await expect(verifier.verify(accessToken)).rejects.toThrow('issuer');
});
