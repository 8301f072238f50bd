import type {
  AuthenticationResultType,
  ChallengeNameType,
  InitiateAuthCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Answer, Cognito } from '../cognito.ts';
import { makeCode } from '../messages/codes.ts';
import { mask, mediumOf } from '../messages/delivery.ts';
import { send } from '../messages/messages.ts';
import type { MfaFactor } from '../mfa/factors.ts';
import { attributeOf, mfaStep } from '../mfa/nextMfaStep.ts';
import { startGrant } from '../tokens/sessions.ts';
import { signTokens } from '../tokens/tokens.ts';
import { missingRequired, readableAttributes } from '../users/userAttributes.ts';
import { type Caller, type ChallengeName, startChallenge } from './challenges.ts';
import { forgetFailures } from './lockout.ts';

export type SignInAnswer = Answer<InitiateAuthCommandOutput>;

interface Asked {
  ChallengeName: ChallengeNameType & ChallengeName;
  ChallengeParameters: Record<string, string>;
}

/** The real username goes with every challenge: clients must answer with it, not with an alias. */
const ask = (
  cognito: Cognito,
  caller: Caller,
  { code, options, ...asked }: Asked & { code?: string; options?: string[] },
): SignInAnswer => ({
  ChallengeName: asked.ChallengeName,
  ChallengeParameters: { USER_ID_FOR_SRP: caller.user.username, ...asked.ChallengeParameters },
  Session: startChallenge(cognito, caller, {
    name: asked.ChallengeName,
    ...(code === undefined ? {} : { code }),
    ...(options === undefined ? {} : { options }),
  }),
});

/** Parameters of each challenge: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_InitiateAuth.html#API_InitiateAuth_ResponseSyntax */
export const askForFactor = (cognito: Cognito, caller: Caller, factor: MfaFactor): SignInAnswer => {
  const { attributes, totp } = caller.user;
  if (factor === 'SOFTWARE_TOKEN_MFA')
    return ask(cognito, caller, {
      ChallengeName: factor,
      ChallengeParameters: totp?.deviceName ? { FRIENDLY_DEVICE_NAME: totp.deviceName } : {},
    });
  const attribute = attributeOf(factor);
  const to = attributes[attribute] ?? '';
  const code = makeCode(factor === 'EMAIL_OTP' ? 8 : 6);
  send(cognito, { to, medium: mediumOf(attribute), purpose: 'Authentication', code });
  return ask(cognito, caller, {
    ChallengeName: factor,
    ChallengeParameters: { CODE_DELIVERY_DESTINATION: mask(to), CODE_DELIVERY_DELIVERY_MEDIUM: mediumOf(attribute) },
    code,
  });
};

export const signedIn = async (cognito: Cognito, caller: Caller): Promise<SignInAnswer> => {
  forgetFailures(cognito, { poolId: caller.pool.id, name: caller.user.username });
  const { grant, refreshToken } = startGrant(cognito, caller);
  const AuthenticationResult: AuthenticationResultType = {
    ...(await signTokens(cognito, caller, grant)),
    RefreshToken: refreshToken,
  };
  return { AuthenticationResult, ChallengeParameters: {} };
};

/** The second factor where one is due, else tokens. */
export const askForMfa = async (cognito: Cognito, caller: Caller): Promise<SignInAnswer> => {
  const step = mfaStep(caller.pool, caller.user);
  if (step.kind === 'none') return signedIn(cognito, caller);
  if (step.kind === 'answer') return askForFactor(cognito, caller, step.factor);
  const list = JSON.stringify(step.factors);
  return step.kind === 'choose'
    ? ask(cognito, caller, {
        ChallengeName: 'SELECT_MFA_TYPE',
        ChallengeParameters: { MFAS_CAN_CHOOSE: list },
        options: step.factors,
      })
    : ask(cognito, caller, {
        ChallengeName: 'MFA_SETUP',
        ChallengeParameters: { MFAS_CAN_SETUP: list },
        options: step.factors,
      });
};

/** What follows a right password. */
export const passwordAccepted = async (cognito: Cognito, caller: Caller): Promise<SignInAnswer> => {
  if (caller.user.status !== 'FORCE_CHANGE_PASSWORD') return askForMfa(cognito, caller);
  const required = missingRequired(caller.pool, caller.user.attributes).map((name) => `userAttributes.${name}`);
  return ask(cognito, caller, {
    ChallengeName: 'NEW_PASSWORD_REQUIRED',
    ChallengeParameters: {
      requiredAttributes: JSON.stringify(required),
      userAttributes: JSON.stringify(readableAttributes(caller.client, caller.user)),
    },
  });
};
