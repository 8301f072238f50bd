import type { FederatedSignInError, FinishFederatedSignInInput, InvalidInputError } from '../../generated/types.ts';
import * as says from '../../mapping/cognitoMessages.ts';
import { readClaims } from '../../mapping/tokenClaims.ts';
import { authErrors } from '../../messages.ts';
import type { CoreDataSources } from '../../runtime/dataSource.ts';
import { type EarlyReturn, earlyReturn } from '../../runtime/earlyReturn.ts';
import { callbackParameter, callbackText, federatedFlow } from '../../runtime/federatedInput.ts';
import { inputObject, invalidInput, optionalText } from '../../runtime/input.ts';
import type { Context } from '../../runtime/resolver.ts';
import type { Input } from '../../runtime/target.ts';
import { decodeFlow, type FederatedFlow } from './flow.ts';

interface Args {
  readonly input: FinishFederatedSignInInput;
}

/** The input of both fields that take a callback. */
export const callbackInput = inputObject<FinishFederatedSignInInput>()({
  flow: optionalText(federatedFlow),
  state: callbackParameter,
  code: optionalText(callbackParameter),
  error: callbackText,
  errorDescription: callbackText,
});

type Ctx = Pick<Context<Args>, 'args' | 'app' | 'flowCookie'>;

/** Returns the flow that the client has kept. Undefined if it kept none, or something else. */
export const flowOf = ({ args, flowCookie }: Ctx): FederatedFlow | undefined =>
  decodeFlow(args.input.flow ?? flowCookie ?? '');

/**
 * Returns the input of the exchange, or ends the field. The state is compared before anything else is looked at. The address is checked
 * again, because the client can change its flow.
 */
export const exchangeRequest = (
  ctx: Ctx,
): Input<CoreDataSources> | EarlyReturn<FederatedSignInError | InvalidInputError, 'END'> => {
  const { args, app, flowCookie } = ctx;
  // A cookie ends with the time that a sign-in can take.
  if (!args.input.flow && !flowCookie) return earlyReturn(authErrors.federationExpired);
  const flow = flowOf(ctx);
  if (flow?.state !== args.input.state || !app.callbackUrls.includes(flow.redirectUri)) {
    return earlyReturn(authErrors.federationStateMismatch);
  }
  if (args.input.error) return earlyReturn(toCallbackError(args.input));
  if (!args.input.code) return earlyReturn(invalidInput({ field: 'code', code: 'REQUIRED' }));
  if (app.oauthEndpoint === undefined) return earlyReturn(authErrors.federationFailed);
  return {
    Endpoint: app.oauthEndpoint,
    ClientId: app.clientId,
    ClientSecret: app.clientSecret,
    Code: args.input.code,
    CodeVerifier: flow.verifier,
    RedirectUri: flow.redirectUri,
  };
};

/** Returns the reason of a callback's error. Its texts are looked at, and never returned or logged, because anyone can write them. */
const toCallbackError = ({ error, errorDescription }: FinishFederatedSignInInput): FederatedSignInError => {
  const [name, text] = [toText(error), toText(errorDescription)];
  if (says.isAlreadyLinked(text)) return authErrors.federationLinked;
  if (says.isTriggerRefusal(text)) return authErrors.federationRefused;
  if (says.isSignInCanceled(name) || says.isSignInCanceled(text)) return authErrors.federationCanceled;
  return says.isSignInExpired(text) ? authErrors.federationExpired : authErrors.federationFailed;
};

/** In the form that all patterns take. */
const toText = (message: string | null | undefined): Error => ({ name: '', message: message ?? '' });

/**
 * Returns the claims of the ID token, or undefined if it belongs to another sign-in: its code was injected into this one.
 * https://www.rfc-editor.org/rfc/rfc9700#section-4.5.3.2
 */
export const claimsOfThisFlow = (idToken: string, ctx: Ctx): Readonly<Record<string, unknown>> | undefined => {
  const claims = readClaims(idToken);
  return claims.nonce === flowOf(ctx)?.nonce ? claims : undefined;
};
