import type { Cognito } from '../cognito.ts';
import { generateCode } from '../messages/codes.ts';
import { toMedium } from '../messages/delivery.ts';
import { sendSignInCode } from '../messages/messages.ts';
import { createRequestOptions, simulateRequestOptions } from '../passkeys/requestOptions.ts';
import type { Caller, FirstFactor } from './challenges.ts';
import { listFirstFactors, toCodeAttribute } from './firstFactors.ts';
import { type SignInResult, startChallenge, toDeliveryParameters } from './signIn.ts';

const SIGN_IN_CODE_LENGTH = 8;

/** Sends a code, unless the user is simulated. */
const startCodeChallenge = (cognito: Cognito, caller: Caller, name: 'EMAIL_OTP' | 'SMS_OTP'): SignInResult => {
  const attribute = toCodeAttribute(name);
  const to = caller.user.attributes[attribute] ?? '';
  const code = generateCode(SIGN_IN_CODE_LENGTH);
  if (caller.simulatedName === undefined) sendSignInCode(cognito, { to, medium: toMedium(attribute), code });
  const parameters = toDeliveryParameters(attribute, to);
  return startChallenge(cognito, caller, { name, parameters, code, options: [to], isFirstFactor: true });
};

const startPasskeyChallenge = (cognito: Cognito, caller: Caller): SignInResult => {
  const { pool, simulatedName } = caller;
  const { options, challenge } =
    simulatedName === undefined
      ? createRequestOptions(cognito, caller)
      : simulateRequestOptions(cognito, { pool, name: simulatedName });
  const parameters = { CREDENTIAL_REQUEST_OPTIONS: options };
  return startChallenge(cognito, caller, { name: 'WEB_AUTHN', parameters, code: challenge, isFirstFactor: true });
};

/**
 * The parameters of each challenge are those that Amplify reads:
 * https://github.com/aws-amplify/amplify-js/blob/main/packages/auth/src/providers/cognito/utils/signInHelpers.ts
 */
export const startFirstFactor = (cognito: Cognito, caller: Caller, factor: FirstFactor): SignInResult => {
  switch (factor) {
    case 'PASSWORD':
      return startChallenge(cognito, caller, { name: factor, parameters: {}, isFirstFactor: true });
    case 'WEB_AUTHN':
      return startPasskeyChallenge(cognito, caller);
    default:
      return startCodeChallenge(cognito, caller, factor);
  }
};

/** Lets the user choose among the factors. */
export const startFactorChoice = (cognito: Cognito, caller: Caller): SignInResult => {
  const options = listFirstFactors(cognito, caller);
  const challenge = { name: 'SELECT_CHALLENGE', parameters: {}, options, isFirstFactor: true } as const;
  return { ...startChallenge(cognito, caller, challenge), AvailableChallenges: options };
};
