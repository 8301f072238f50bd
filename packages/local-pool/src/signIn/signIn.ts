import type { ChallengeNameType, InitiateAuthCommandOutput } from '@aws-sdk/client-cognito-identity-provider';
import type { Cognito, Result } from '../cognito.ts';
import { generateCode } from '../messages/codes.ts';
import { maskDestination, toMedium, type Verifiable } from '../messages/delivery.ts';
import { sendSignInCode } from '../messages/messages.ts';
import type { MfaFactor } from '../mfa/factors.ts';
import { chooseMfaStep, toAttribute } from '../mfa/nextMfaStep.ts';
import { startSession } from '../tokens/sessions.ts';
import { signTokens } from '../tokens/tokens.ts';
import { listMissingAttributes, selectReadableAttributes } from '../users/userAttributes.ts';
import { type Caller, type ChallengeName, createChallenge } from './challenges.ts';
import { clearFailures } from './lockout.ts';

export type SignInResult = Result<InitiateAuthCommandOutput>;

interface NewChallenge {
  name: ChallengeNameType & ChallengeName;
  session?: string | undefined;
  parameters: Record<string, string>;
  code?: string;
  options?: string[];
  isFirstFactor?: boolean;
}

/** Returns a challenge. It contains the real username, which clients must send with the answer in place of an alias. */
export const startChallenge = (
  cognito: Cognito,
  caller: Caller,
  { parameters, ...challenge }: NewChallenge,
): SignInResult => ({
  ChallengeName: challenge.name,
  ChallengeParameters: { USER_ID_FOR_SRP: caller.user.username, ...parameters },
  Session: createChallenge(cognito, caller, challenge),
});

export const toDeliveryParameters = (attribute: Verifiable, to: string) => ({
  CODE_DELIVERY_DESTINATION: maskDestination(to),
  CODE_DELIVERY_DELIVERY_MEDIUM: toMedium(attribute),
});

/** The parameters of each challenge: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_InitiateAuth.html#API_InitiateAuth_ResponseSyntax */
export const startFactorChallenge = (cognito: Cognito, caller: Caller, factor: MfaFactor): SignInResult => {
  const { attributes, totp } = caller.user;
  if (factor === 'SOFTWARE_TOKEN_MFA') {
    const parameters: Record<string, string> = totp?.deviceName ? { FRIENDLY_DEVICE_NAME: totp.deviceName } : {};
    return startChallenge(cognito, caller, { name: factor, parameters });
  }
  const attribute = toAttribute(factor);
  const [to, medium] = [attributes[attribute] ?? '', toMedium(attribute)];
  const code = generateCode();
  sendSignInCode(cognito, { to, medium, code });
  const parameters = toDeliveryParameters(attribute, to);
  return startChallenge(cognito, caller, { name: factor, parameters, code, options: [to] });
};

export const issueTokens = async (cognito: Cognito, caller: Caller): Promise<SignInResult> => {
  clearFailures(cognito, { poolId: caller.pool.id, name: caller.user.username });
  const { session, refreshToken } = startSession(cognito, caller);
  const tokens = await signTokens(cognito, caller, session);
  return { AuthenticationResult: { ...tokens, RefreshToken: refreshToken }, ChallengeParameters: {} };
};

/** Returns the challenge of the second factor if one is required, and tokens otherwise. */
export const continueWithMfa = async (cognito: Cognito, caller: Caller): Promise<SignInResult> => {
  const step = chooseMfaStep(caller.pool, caller.user);
  switch (step.kind) {
    case 'none':
      return issueTokens(cognito, caller);
    case 'answer':
      return startFactorChallenge(cognito, caller, step.factor);
    case 'choose': {
      const parameters = { MFAS_CAN_CHOOSE: JSON.stringify(step.factors) };
      return startChallenge(cognito, caller, { name: 'SELECT_MFA_TYPE', parameters, options: step.factors });
    }
    case 'set up': {
      const parameters = { MFAS_CAN_SETUP: JSON.stringify(step.factors) };
      return startChallenge(cognito, caller, { name: 'MFA_SETUP', parameters, options: step.factors });
    }
  }
};

/** Returns the step that follows a correct password. */
export const continueAfterPassword = async (cognito: Cognito, caller: Caller): Promise<SignInResult> => {
  const { pool, client, user } = caller;
  if (user.status !== 'FORCE_CHANGE_PASSWORD') return continueWithMfa(cognito, caller);
  const required = listMissingAttributes(pool, user.attributes).map((name) => `userAttributes.${name}`);
  return startChallenge(cognito, caller, {
    name: 'NEW_PASSWORD_REQUIRED',
    parameters: {
      requiredAttributes: JSON.stringify(required),
      userAttributes: JSON.stringify(selectReadableAttributes(client, user)),
    },
  });
};
