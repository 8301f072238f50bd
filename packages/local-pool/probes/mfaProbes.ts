import {
  AdminConfirmSignUpCommand,
  AdminCreateUserCommand,
  AdminSetUserMFAPreferenceCommand,
  AssociateSoftwareTokenCommand,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
  SetUserMFAPreferenceCommand,
  SignUpCommand,
  VerifySoftwareTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Probe } from './probe.ts';
import type { ProbePool } from './probePool.ts';
import { newAddress, PASSWORD, WRONG_PASSWORD } from './probeUsers.ts';

const OFF = { Enabled: false, PreferredMfa: false };
const PREFERRED = { Enabled: true, PreferredMfa: true };

/** Returns a challenge for the code of an authenticator app, as the parameters of RespondToAuthChallenge. */
const startTotpChallenge = async ({ newUser, signIn, setUpTotp, startSignIn, clientId }: ProbePool) => {
  const username = await newUser();
  const { AccessToken } = await signIn(username);
  await setUpTotp(AccessToken);
  const { Session } = await startSignIn(username);
  return {
    ClientId: clientId,
    ChallengeName: 'SOFTWARE_TOKEN_MFA',
    Session,
    // A code with five digits is never correct.
    ChallengeResponses: { USERNAME: username, SOFTWARE_TOKEN_MFA_CODE: '12345' },
  } as const;
};

export const mfaProbes: readonly Probe[] = [
  {
    name: 'set-mfa-preference-off-for-absent-factors',
    settles: 'whether factors that the user does not have can be turned off',
    pool: 'optional MFA',
    run: async ({ newUser, signIn }, ask) => {
      const { AccessToken } = await signIn(await newUser());
      await ask((sdk) =>
        sdk.send(new SetUserMFAPreferenceCommand({ AccessToken, SMSMfaSettings: OFF, SoftwareTokenMfaSettings: OFF })),
      );
    },
  },
  {
    name: 'set-mfa-preference-on-for-absent-totp',
    settles: 'the text if the user has no authenticator app',
    pool: 'optional MFA',
    run: async ({ newUser, userPoolId: UserPoolId }, ask) => {
      const Username = await newUser({ phone_number: '+15555550100' });
      const settings = { SMSMfaSettings: OFF, SoftwareTokenMfaSettings: PREFERRED };
      await ask((sdk) => sdk.send(new AdminSetUserMFAPreferenceCommand({ ...settings, UserPoolId, Username })));
    },
  },
  {
    name: 'associate-twice-then-sign-in',
    settles: 'whether a second authenticator app that is not verified turns the first one off',
    pool: 'optional MFA',
    run: async ({ sdk: admin, newUser, signIn, setUpTotp, clientId: ClientId }, ask) => {
      const USERNAME = await newUser();
      const { AccessToken } = await signIn(USERNAME);
      await setUpTotp(AccessToken);
      await admin.send(new AssociateSoftwareTokenCommand({ AccessToken }));
      const AuthParameters = { USERNAME, PASSWORD };
      await ask((sdk) =>
        sdk.send(new InitiateAuthCommand({ ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters })),
      );
    },
  },
  {
    name: 'verify-software-token-wrong-code',
    settles: 'the text of a wrong code when an authenticator app is set up',
    pool: 'optional MFA',
    run: async ({ sdk: admin, newUser, signIn }, ask) => {
      const { AccessToken } = await signIn(await newUser());
      await admin.send(new AssociateSoftwareTokenCommand({ AccessToken }));
      await ask((sdk) => sdk.send(new VerifySoftwareTokenCommand({ AccessToken, UserCode: '000000' })));
    },
  },
  {
    name: 'totp-challenge-wrong-code',
    settles: 'the text of a wrong code at sign-in',
    pool: 'optional MFA',
    run: async (pool, ask) => {
      const answer = await startTotpChallenge(pool);
      await ask((sdk) => sdk.send(new RespondToAuthChallengeCommand(answer)));
    },
  },
  {
    name: 'totp-challenge-wrong-code-six-times',
    settles: 'whether wrong codes void the session or lock the user out',
    pool: 'optional MFA',
    run: async (pool, ask) => {
      const answer = await startTotpChallenge(pool);
      const respond = () => pool.sdk.send(new RespondToAuthChallengeCommand(answer));
      for (let attempt = 1; attempt <= 5; attempt += 1) await respond().catch(() => undefined);
      await ask((sdk) => sdk.send(new RespondToAuthChallengeCommand(answer)));
    },
  },
  {
    name: 'mfa-setup-without-session',
    settles: 'the text if the session is missing',
    pool: 'optional MFA',
    run: async ({ newUser, clientId: ClientId }, ask) => {
      const ChallengeResponses = { USERNAME: await newUser() };
      await ask((sdk) =>
        sdk.send(new RespondToAuthChallengeCommand({ ClientId, ChallengeName: 'MFA_SETUP', ChallengeResponses })),
      );
    },
  },
  {
    name: 'first-sign-in-if-mfa-is-required',
    settles: 'whether the first sign-in after a sign-up returns tokens or MFA_SETUP',
    pool: 'required MFA',
    run: async ({ sdk: admin, userPoolId: UserPoolId, clientId: ClientId }, ask) => {
      const Username = newAddress();
      await admin.send(new SignUpCommand({ ClientId, Username, Password: PASSWORD }));
      await admin.send(new AdminConfirmSignUpCommand({ UserPoolId, Username }));
      const AuthParameters = { USERNAME: Username, PASSWORD };
      await ask((sdk) =>
        sdk.send(new InitiateAuthCommand({ ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters })),
      );
    },
  },
  {
    name: 'temporary-password-if-mfa-is-required',
    settles: 'what follows the replacement of a temporary password',
    pool: 'required MFA',
    run: async ({ sdk: admin, startSignIn, userPoolId: UserPoolId, clientId: ClientId }, ask) => {
      const Username = newAddress();
      const TemporaryPassword = WRONG_PASSWORD;
      await admin.send(
        new AdminCreateUserCommand({ UserPoolId, Username, TemporaryPassword, MessageAction: 'SUPPRESS' }),
      );
      const { Session } = await startSignIn(Username, TemporaryPassword);
      const ChallengeResponses = { USERNAME: Username, NEW_PASSWORD: PASSWORD };
      const ChallengeName = 'NEW_PASSWORD_REQUIRED';
      await ask((sdk) =>
        sdk.send(new RespondToAuthChallengeCommand({ ClientId, ChallengeName, Session, ChallengeResponses })),
      );
    },
  },
];
