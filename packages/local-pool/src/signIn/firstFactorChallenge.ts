import type { Cognito } from '../cognito.ts';
import { generateCode } from '../messages/codes.ts';
import { toMedium } from '../messages/delivery.ts';
import { sendSignInCode } from '../messages/messages.ts';
import { createRequestOptions, simulateRequestOptions } from '../passkeys/requestOptions.ts';
import type { FirstChallenge } from './challengeNames.ts';
import type { Caller } from './challenges.ts';
import { listFirstChallenges, toCodeAttribute } from './firstFactors.ts';
import { toDeliveryParameters } from './signIn.ts';
import { startPasswordVerifier } from './srpChallenge.ts';
import { type SignInResult, startChallenge } from './startChallenge.ts';

const SIGN_IN_CODE_LENGTH = 8;

/** Sends a code, unless the user is simulated. */
const startCodeChallenge = async (
  cognito: Cognito,
  caller: Caller,
  name: 'EMAIL_OTP' | 'SMS_OTP',
): Promise<SignInResult> => {
  const { pool, client, user } = caller;
  const attribute = toCodeAttribute(name);
  const to = user.attributes[attribute] ?? '';
  const code = generateCode(SIGN_IN_CODE_LENGTH);
  if (caller.simulatedName === undefined)
    await sendSignInCode(cognito, { pool, client, user, to, medium: toMedium(attribute), code });
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

interface FirstStep {
  name: FirstChallenge;
  /** SRP_A, which only PASSWORD_SRP uses. */
  clientPublic?: string | undefined;
}

/**
 * The parameters of each challenge are those that Amplify reads:
 * https://github.com/aws-amplify/amplify-js/blob/main/packages/auth/src/providers/cognito/utils/signInHelpers.ts
 * Guess: PASSWORD_SRP without SRP_A returns a PASSWORD_SRP challenge.
 */
export const startFirstChallenge = async (
  cognito: Cognito,
  caller: Caller,
  { name, clientPublic }: FirstStep,
): Promise<SignInResult> => {
  switch (name) {
    case 'PASSWORD_SRP':
      if (clientPublic) return startPasswordVerifier(cognito, caller, { clientPublic });
      return startChallenge(cognito, caller, { name, parameters: {}, isFirstFactor: true });
    case 'PASSWORD':
      return startChallenge(cognito, caller, { name, parameters: {}, isFirstFactor: true });
    case 'WEB_AUTHN':
      return startPasskeyChallenge(cognito, caller);
    default:
      return startCodeChallenge(cognito, caller, name);
  }
};

/** Lets the user choose among the factors. */
export const startFactorChoice = (cognito: Cognito, caller: Caller): SignInResult => {
  const options = listFirstChallenges(cognito, caller);
  const challenge = { name: 'SELECT_CHALLENGE', parameters: {}, options, isFirstFactor: true } as const;
  return { ...startChallenge(cognito, caller, challenge), AvailableChallenges: options };
};
