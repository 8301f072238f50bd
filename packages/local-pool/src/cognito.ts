import type { Purpose } from './messages/messageTexts.ts';
import type { Database } from './storage/database.ts';
import type { SigningKeys } from './tokens/signingKeys.ts';
import type { Triggers } from './triggers/triggers.ts';

export type Medium = 'EMAIL' | 'SMS';

export interface Message {
  to: string;
  medium: Medium;
  /** The last part of the trigger source that AWS passes to a custom message Lambda, such as `SignUp` or `ForgotPassword`. */
  purpose: Purpose;
  /** The code, or the temporary password, that the body contains. */
  code: string;
  /** The subject of an email. */
  subject?: string;
  /** The message as its receiver reads it. An email's is HTML. */
  body: string;
  sentAt: string;
}

/** Where a request comes from. */
export interface Requester {
  userAgent: string;
  /** An IP address. */
  address: string;
  /** The user's IP address as the app's server states it. Not every client may. */
  statedAddress: string | undefined;
  /** The name of the operation. Undefined for a request to the pool's domain. */
  operation?: string | undefined;
  /** What the operation's ClientMetadata and ValidationData pass to triggers. */
  clientMetadata?: Record<string, string> | undefined;
  validationData?: Record<string, string> | undefined;
}

/** The parts that all operations share: storage, keys, time and delivery. */
export interface Cognito {
  database: Database;
  keys: SigningKeys;
  /** `http://127.0.0.1:<port>`. The issuer of a pool's tokens is `<endpoint>/<pool ID>`. */
  endpoint: string;
  triggers: Triggers;
  /** How long a trigger may take. */
  triggerMilliseconds: number;
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
