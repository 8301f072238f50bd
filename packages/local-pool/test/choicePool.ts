import {
  AdminSetUserMFAPreferenceCommand,
  type ChallengeNameType,
  ConfirmSignUpCommand,
  GetUserAuthFactorsCommand,
  InitiateAuthCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import type { PoolOptions } from '../src/server.ts';
import { allowFactors, startTestPool } from './testPool.ts';

export const ANN = 'ann@example.com';
export const PHONE = '+4915112345678';
export const EXPIRED = ['NotAuthorizedException', 'Invalid session for the user, session is expired.'];
export const LOCKED = ['NotAuthorizedException', 'Password attempts exceeded'];
export const WRONG_CODE = ['CodeMismatchException', 'Invalid code or auth state for the user.'];

const ExplicitAuthFlows: NonNullable<PoolOptions['client']>['ExplicitAuthFlows'] = [
  'ALLOW_USER_AUTH',
  'ALLOW_USER_PASSWORD_AUTH',
  'ALLOW_REFRESH_TOKEN_AUTH',
];

type Settings = Partial<PoolOptions>;

interface Choice {
  preferred?: string;
  password?: string;
  session?: string | undefined;
  client?: string;
}

type Confirmation = [name: string, code: string, session: string | undefined, client?: string];

/** Starts a pool that allows every first factor, with a client that has ALLOW_USER_AUTH. */
export const startChoicePool = async ({ client: clientSettings, pool: properties, mfa, ...options }: Settings = {}) => {
  const pool = await startTestPool({
    pool: { ...allowFactors('PASSWORD', 'EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN'), ...properties },
    mfa: { WebAuthnConfiguration: { RelyingPartyId: 'example.com' }, ...mfa },
    client: { ExplicitAuthFlows, ...clientSettings },
    ...options,
  });
  const { sdk, clientId, userPoolId } = pool;
  const choose = (USERNAME: string, { preferred, password, session, client: other = clientId }: Choice = {}) =>
    sdk.send(
      new InitiateAuthCommand({
        ClientId: other,
        AuthFlow: 'USER_AUTH',
        AuthParameters: {
          USERNAME,
          ...(preferred ? { PREFERRED_CHALLENGE: preferred } : {}),
          ...(password ? { PASSWORD: password } : {}),
        },
        Session: session,
      }),
    );
  return {
    ...pool,
    choose,
    /** Answers a challenge of `choose`. */
    answer: (
      { ChallengeName, Session }: { ChallengeName?: ChallengeNameType | undefined; Session?: string | undefined },
      responses: Record<string, string>,
    ) => pool.respond({ name: ChallengeName ?? '', session: Session }, { USERNAME: ANN, ...responses }),
    /** Signs up without a password. */
    signUpWithoutPassword: (Username: string, { password = '', client: other = clientId } = {}) =>
      sdk.send(new SignUpCommand({ ClientId: other, Username, ...(password ? { Password: password } : {}) })),
    confirmWith: (...[Username, ConfirmationCode, Session, client = clientId]: Confirmation) =>
      sdk.send(new ConfirmSignUpCommand({ ClientId: client, Username, ConfirmationCode, Session })),
    /** Changes the user's MFA as an administrator. */
    prefer: (settings: object, Username = ANN) =>
      sdk.send(new AdminSetUserMFAPreferenceCommand({ UserPoolId: userPoolId, Username, ...settings })),
    factors: (AccessToken: string) => sdk.send(new GetUserAuthFactorsCommand({ AccessToken })),
  };
};

export type ChoicePool = Awaited<ReturnType<typeof startChoicePool>>;
