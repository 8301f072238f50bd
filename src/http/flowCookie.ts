import type { Config } from '../config.ts';
import { findCookie } from './cookie.ts';
import type { GatewayEvent } from './event.ts';

/** The cookie that keeps a browser's federated sign-in until its callback. Only this browser can finish the sign-in. */
export const FLOW_NAME = '__Host-federated-flow';

/** How long a sign-in can take. Cognito waits 5 minutes for the provider, and its code is valid for 5 more. */
const MAX_AGE_SECONDS = 600;

/** The answers to a callback that has used up the flow. After any other answer, the client can send the callback again. */
const FLOW_ENDS: readonly string[] = [
  'SignInPayload',
  'LinkProviderPayload',
  'FederatedSignInError',
  'IdentityInUseError',
];

/** True if the answer ends the flow. A callback of another sign-in does not: it can be forged, or come from another tab of the browser. */
const endsFlow = (answer: object): boolean =>
  '__typename' in answer &&
  FLOW_ENDS.includes(String(answer.__typename)) &&
  !('reason' in answer && answer.reason === 'FEDERATION_STATE_MISMATCH');

/**
 * Returns the Set-Cookie header that an answer needs for the flow of a federated sign-in. `Lax`, because browsers may take the page of
 * the callback for a request of the provider, and `None` if the app and the API are on different sites.
 */
export const flowCookieFor = (
  answer: object,
  { cookieSameSite }: Pick<Config, 'cookieSameSite'>,
  { hasFlow }: { readonly hasFlow: boolean },
): string | undefined => {
  const toCookie = (value: string, maxAge: number): string =>
    `${FLOW_NAME}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; Secure; SameSite=${cookieSameSite === 'None' ? 'None' : 'Lax'}`;
  if ('flow' in answer && typeof answer.flow === 'string') return toCookie(answer.flow, MAX_AGE_SECONDS);
  return hasFlow && endsFlow(answer) ? toCookie('', 0) : undefined;
};

/** Returns the flow that the browser sent. */
export const readFlowCookie = (event: GatewayEvent): string | undefined => findCookie(event, FLOW_NAME);
