import type { PostConfirmationTriggerEvent, PreSignUpTriggerEvent, PreTokenGenerationV2TriggerEvent } from 'aws-lambda';

/** The claims and scopes to add to the tokens. */
export interface Claims {
  readonly idToken?: Readonly<Record<string, string>>;
  readonly accessToken?: Readonly<Record<string, string>>;
  /** Added to the access token. */
  readonly scopes?: readonly string[];
}

/** A user of the old directory. */
export interface MigratedUser {
  /** By Cognito's names. With `email_verified: 'true'`, the user can reset the password. Not `sub`, which Cognito makes. */
  readonly attributes: Readonly<Record<string, string>>;
}

export interface MigrationRequest {
  readonly username: string;
  /** Undefined if the user has forgotten it. */
  readonly password: string | undefined;
  /** Aborted before Cognito gives up. */
  readonly signal: AbortSignal;
}

/** The adopter's own functions of the triggers, in extensions/triggers.ts. */
export interface TriggerExtension {
  /** Returns a sentence for the person whose sign-up is refused. A person who may sign up: undefined. */
  readonly signUpRule?: ((event: PreSignUpTriggerEvent) => string | undefined) | undefined;
  readonly claims?: ((event: PreTokenGenerationV2TriggerEvent) => Claims) | undefined;
  /** Returns what the event UserConfirmed has in addition. Without it, the event has no personal data. */
  readonly confirmedDetail?: ((event: PostConfirmationTriggerEvent) => Readonly<Record<string, unknown>>) | undefined;
  /** Returns undefined if the old directory has no such user, or if the password is wrong. It can be called three times. */
  readonly migrateUser?: ((request: MigrationRequest) => Promise<MigratedUser | undefined>) | undefined;
}
