import type { WebAuthnConfigurationType } from '@aws-sdk/client-cognito-identity-provider';
import { CognitoError, invalidParameterError } from '../cognitoError.ts';
import type { UserPool } from '../pools/userPool.ts';

/**
 * Returns the domain that passkeys belong to. On AWS the pool's domain is the default; this pool has no domains.
 * A stored null, which a client can send for a member that it leaves out, is no domain either:
 * https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-authentication-flow-methods.html
 */
export const getRelyingPartyId = ({ mfa }: UserPool): string | undefined =>
  mfa.WebAuthnConfiguration?.RelyingPartyId ?? undefined;

/** The exception is documented, and the condition is its text: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_StartWebAuthnRegistration.html */
export const requireRelyingPartyId = (pool: UserPool): string => {
  const id = getRelyingPartyId(pool);
  // Guess: the message, which AWS does not document.
  if (id === undefined)
    throw new CognitoError(
      'WebAuthnConfigurationMissingException',
      'The user pool has no relying party ID and no domain.',
    );
  return id;
};

export const requiresUserVerification = ({ mfa }: UserPool): boolean =>
  mfa.WebAuthnConfiguration?.UserVerification === 'required';

/** `preferred` is the default: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_WebAuthnConfigurationType.html */
export const getUserVerification = (pool: UserPool): 'required' | 'preferred' =>
  requiresUserVerification(pool) ? 'required' : 'preferred';

/** A domain name in lowercase with at least two labels. The last label is not a number, so it is not an IP address. */
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?!\d+$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * Checks a relying party ID when it is set. Entries of the Public Suffix List are rejected:
 * https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-authentication-flow-methods.html
 * Guess: the message, and that localhost is the only name with a single label that is accepted. This pool does not have
 * the Public Suffix List, so it accepts names such as `co.uk`.
 */
export const checkWebAuthnConfiguration = (configuration: WebAuthnConfigurationType | undefined): void => {
  const id = configuration?.RelyingPartyId ?? undefined;
  if (id === undefined) return;
  if (id !== 'localhost' && !DOMAIN.test(id))
    throw invalidParameterError('The relying party ID is not a valid domain name.');
};

const toUrl = (origin: string): URL | undefined => {
  const url = URL.canParse(origin) ? new URL(origin) : undefined;
  return url?.origin === origin ? url : undefined;
};

/**
 * True if a page of this origin may use the relying party's passkeys: the domain or one below it, by https
 * (https://www.w3.org/TR/webauthn-3/#relying-party-identifier).
 * Guess: any port is allowed, http is allowed on localhost, and the origins of Android apps
 * (`android:apk-key-hash:...`) are not, because the pool does not fetch `assetlinks.json`. AWS does not document its rule.
 */
export const isAllowedOrigin = (origin: string, relyingPartyId: string): boolean => {
  const url = toUrl(origin);
  if (!url) return false;
  const { protocol, hostname } = url;
  if (protocol === 'http:') return hostname === 'localhost' && relyingPartyId === 'localhost';
  return protocol === 'https:' && (hostname === relyingPartyId || hostname.endsWith(`.${relyingPartyId}`));
};
