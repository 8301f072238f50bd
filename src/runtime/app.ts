import type { FederationConfig } from '../federationConfig.ts';
import type { FraudConfig } from '../fraud/fraudConfig.ts';

/** The settings of the deployment that resolvers use. */
export interface App extends FederationConfig, Omit<FraudConfig, 'captcha'> {
  readonly clientId: string;
  readonly userPoolId: string;
  readonly clientSecret: string | undefined;
  readonly propagatesUserContext: boolean;
  readonly autoConfirmSignUp: boolean;
  readonly hideExistingUsers: boolean;
  /** Returns a random UUID, which stands for a `sub` that the answer may not contain. */
  newSub(): string;
  /** Returns 256 random bits in base64url. */
  randomToken(): string;
  /** Returns the `code_challenge` of a `code_verifier`. */
  codeChallenge(verifier: string): string;
  /** The name that authenticator apps show for this service. */
  readonly totpIssuer: string;
  /** The relying party of the passkeys that users see. If it is undefined, they see all of theirs. */
  readonly passkeyDomain: string | undefined;
  /** Returns Cognito's SecretHash for a username, or undefined if the app client has no secret. */
  secretHash(username: string): string | undefined;
}
