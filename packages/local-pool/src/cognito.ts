import type { Database } from './storage/database.ts';
import type { SigningKeys } from './tokens/signingKeys.ts';

export type Medium = 'EMAIL' | 'SMS';

export interface Message {
  to: string;
  medium: Medium;
  /** The last part of the trigger source that AWS passes to a custom message Lambda, such as `SignUp` or `ForgotPassword`. */
  purpose: string;
  code: string;
  sentAt: string;
}

/** Stand-ins for Lambda triggers. If one throws an `Error`, the request is rejected with its message. */
export interface Triggers {
  preSignUp?: (userAttributes: Record<string, string>) => { autoConfirmUser?: boolean } | undefined;
  preAuthentication?: (userAttributes: Record<string, string>) => void;
}

/** Where a request comes from. */
export interface Requester {
  userAgent: string;
  /** An IP address. */
  address: string;
  /** The user's IP address as the app's server states it. Not every client may. */
  statedAddress: string | undefined;
}

/** The parts that all operations share: storage, keys, time and delivery. */
export interface Cognito {
  database: Database;
  keys: SigningKeys;
  /** `http://127.0.0.1:<port>`. The issuer of a pool's tokens is `<endpoint>/<pool ID>`. */
  endpoint: string;
  triggers: Triggers;
  /** Undefined outside a request. */
  requester?: Requester | undefined;
  /** Returns epoch milliseconds. */
  now(): number;
  /** Throws if the message cannot be delivered. */
  deliver(message: Message): void;
}

/** The output of the SDK's command, without the metadata that the SDK adds itself. */
export type Result<Output> = Omit<Output, '$metadata'>;

export type Operation<Input, Output> = (input: Input, cognito: Cognito) => Result<Output> | Promise<Result<Output>>;
