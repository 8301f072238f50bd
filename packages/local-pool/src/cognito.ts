import type { Database } from './storage/database.ts';
import type { SigningKeys } from './tokens/signingKeys.ts';

export type Medium = 'EMAIL' | 'SMS';

export interface Message {
  to: string;
  medium: Medium;
  /** The tail of the trigger source that AWS gives a custom message Lambda: `SignUp`, `ForgotPassword` and so on. */
  purpose: string;
  code: string;
  sentAt: string;
}

/** Stand-ins for Lambda triggers: an `Error` that one throws refuses the request with its text. */
export interface Triggers {
  preSignUp?: (userAttributes: Record<string, string>) => { autoConfirmUser?: boolean } | undefined;
  preAuthentication?: (userAttributes: Record<string, string>) => void;
}

/** What every operation may reach: the service that an operation's name is called on. */
export interface Cognito {
  database: Database;
  keys: SigningKeys;
  /** `http://127.0.0.1:<port>`; a pool's tokens are issued by `<endpoint>/<pool id>`. */
  endpoint: string;
  triggers: Triggers;
  /** Epoch milliseconds. */
  now(): number;
  /** Throws where a message cannot be delivered. */
  deliver(message: Message): void;
}

/** An operation answers what the SDK's command answers, less what the SDK adds itself. */
export type Answer<Output> = Omit<Output, '$metadata'>;

export type Operation<Input, Output> = (input: Input, cognito: Cognito) => Answer<Output> | Promise<Answer<Output>>;
