import type { Cognito } from '../cognito.ts';
import { canReplaceMfa, findRememberedDevice, trackDevice } from '../devices/signInDevice.ts';
import { generateCode } from '../messages/codes.ts';
import { maskDestination, toMedium, type Verifiable } from '../messages/delivery.ts';
import { sendSignInCode } from '../messages/messages.ts';
import type { MfaFactor } from '../mfa/factors.ts';
import { chooseMfaStep, toAttribute } from '../mfa/nextMfaStep.ts';
import { startSession } from '../tokens/sessions.ts';
import { signTokens } from '../tokens/tokens.ts';
import { postAuthentication } from '../triggers/authentication.ts';
import { preTokenGeneration } from '../triggers/preTokenGeneration.ts';
import { listMissingAttributes, selectReadableAttributes } from '../users/userAttributes.ts';
import type { Caller } from './challenges.ts';
import { clearFailures } from './lockout.ts';
import { type SignInResult, startChallenge } from './startChallenge.ts';

export const toDeliveryParameters = (attribute: Verifiable, to: string) => ({
  CODE_DELIVERY_DESTINATION: maskDestination(to),
  CODE_DELIVERY_DELIVERY_MEDIUM: toMedium(attribute),
});

/** The parameters of each challenge: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_InitiateAuth.html#API_InitiateAuth_ResponseSyntax */
export const startFactorChallenge = async (
  cognito: Cognito,
  caller: Caller,
  factor: MfaFactor,
): Promise<SignInResult> => {
  const { pool, client, user } = caller;
  const { attributes, totp } = user;
  if (factor === 'SOFTWARE_TOKEN_MFA') {
    const parameters: Record<string, string> = totp?.deviceName ? { FRIENDLY_DEVICE_NAME: totp.deviceName } : {};
    return startChallenge(cognito, caller, { name: factor, parameters });
  }
  const attribute = toAttribute(factor);
  const [to, medium] = [attributes[attribute] ?? '', toMedium(attribute)];
  const code = generateCode();
  await sendSignInCode(cognito, { pool, client, user, to, medium, code });
  const parameters = toDeliveryParameters(attribute, to);
  return startChallenge(cognito, caller, { name: factor, parameters, code, options: [to] });
};

/** Guess: a trigger that refuses the tokens leaves no session, and the trigger of the sign-in comes first. */
export const issueTokens = async (cognito: Cognito, caller: Caller): Promise<SignInResult> => {
  const { pool, client, user, tokenSource: source = 'Authentication' } = caller;
  clearFailures(cognito, { poolId: pool.id, name: user.username });
  const { deviceKey, metadata } = trackDevice(cognito, caller);
  await postAuthentication(cognito, caller, { isNewDevice: metadata !== undefined });
  const overrides = await preTokenGeneration(cognito, caller, { source, scope: null });
  const { session, refreshToken } = startSession(cognito, { pool, client, user, deviceKey });
  const tokens = await signTokens(cognito, { client, user, overrides }, session);
  const device = metadata ? { NewDeviceMetadata: metadata } : {};
  return { AuthenticationResult: { ...tokens, RefreshToken: refreshToken, ...device }, ChallengeParameters: {} };
};

/**
 * Returns the challenge of a remembered device, and tokens for any other one. Devices authenticate "on every user sign-in":
 * https://github.com/awsdocs/amazon-cognito-developer-guide/blob/main/doc_source/amazon-cognito-user-pools-device-tracking.md
 * If they do not replace MFA, they do so after it, as amazon-cognito-identity-js expects:
 * https://github.com/aws-amplify/amplify-js/blob/v5-stable/packages/amazon-cognito-identity-js/src/CognitoUser.js
 * Guess: the challenge has a session and DEVICE_KEY. Clients need neither.
 */
export const completeSignIn = async (cognito: Cognito, caller: Caller): Promise<SignInResult> => {
  const device = findRememberedDevice(cognito, caller);
  if (!device) return issueTokens(cognito, caller);
  return startChallenge(cognito, caller, { name: 'DEVICE_SRP_AUTH', parameters: { DEVICE_KEY: device.key } });
};

/** Returns the challenge of the second factor if one is required. */
export const continueWithMfa = async (cognito: Cognito, caller: Caller): Promise<SignInResult> => {
  if (canReplaceMfa(caller.pool) && findRememberedDevice(cognito, caller)) return completeSignIn(cognito, caller);
  const step = chooseMfaStep(caller.pool, caller.user);
  switch (step.kind) {
    case 'none':
      return completeSignIn(cognito, caller);
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
