import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  AuthFlowType,
  ChallengeNameType,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import {
  createSecretHash,
  createSrpSession,
  signSrpSession,
  wrapAuthChallenge,
  wrapInitiateAuth,
} from 'cognito-srp-helper';
import { beforeAll, expect, test } from 'vitest';
import { newAddress, OTHER_PASSWORD, PASSWORD, startClientPool } from './clientPool.ts';

const pool = await startClientPool({ client: { GenerateSecret: true } });
const { sdk, userPoolId, clientId, clientSecret = '' } = pool;

const Username = newAddress();

beforeAll(async () => {
  await sdk.send(new AdminCreateUserCommand({ UserPoolId: userPoolId, Username }));
  await sdk.send(
    new AdminSetUserPasswordCommand({ UserPoolId: userPoolId, Username, Password: PASSWORD, Permanent: true }),
  );
});

/** Signs in with SRP from a server, which has the client's secret. */
const signIn = async (password: string) => {
  const session = createSrpSession(Username, password, userPoolId, false);
  const started = await sdk.send(
    new InitiateAuthCommand(
      wrapInitiateAuth(session, {
        ClientId: clientId,
        AuthFlow: AuthFlowType.USER_SRP_AUTH,
        AuthParameters: {
          CHALLENGE_NAME: 'SRP_A',
          SECRET_HASH: createSecretHash(Username, clientId, clientSecret),
          USERNAME: Username,
        },
      }),
    ),
  );
  const { ChallengeName = '', ChallengeParameters = {} } = started;
  const { USER_ID_FOR_SRP: USERNAME = '' } = ChallengeParameters;
  return sdk.send(
    new RespondToAuthChallengeCommand(
      wrapAuthChallenge(signSrpSession(session, { ChallengeName, ChallengeParameters }), {
        ClientId: clientId,
        ChallengeName: ChallengeNameType.PASSWORD_VERIFIER,
        ChallengeResponses: { SECRET_HASH: createSecretHash(USERNAME, clientId, clientSecret), USERNAME },
      }),
    ),
  );
};

test('signs in by SRP with the secret of the client', async () => {
  await expect(signIn(PASSWORD)).resolves.toMatchObject({ AuthenticationResult: { TokenType: 'Bearer' } });
});

test('throws for a wrong password', async () => {
  await expect(signIn(OTHER_PASSWORD)).rejects.toThrow('Incorrect username or password.');
});
