import type { AuthErrorReason, FieldErrorCode, PasswordRequirement } from 'cognito-graphql-auth-client';
import type { ProblemFragment } from '../generated/graphql.ts';

/** The types of errors whose `reason` tells more than their type. */
type WithReason = Extract<ProblemFragment, { reason: AuthErrorReason }>['__typename'];

/** The code of an error of the API: its `reason` if its type has one, else the name of the type. */
export type ErrorCode = AuthErrorReason | Exclude<ProblemFragment['__typename'], WithReason>;

/** The failures that the app itself notices. */
export type AppErrorCode =
  | 'UNREACHABLE'
  | 'INTERNAL'
  | 'OUTDATED_APP'
  | 'UNKNOWN_CALLBACK'
  | 'PASSKEY_UNSUPPORTED'
  | 'PASSKEY_NOT_CREATED'
  | 'PASSKEY_UNUSABLE'
  | 'PASSKEY_NOT_USED';

/** The texts of all errors. A code of the schema that a language lacks does not compile. */
export interface ErrorTexts {
  readonly codes: Readonly<Record<ErrorCode, string>>;
  readonly app: Readonly<Record<AppErrorCode, string>>;
  readonly fields: Readonly<Record<FieldErrorCode, string>>;
  readonly requirements: Readonly<Record<PasswordRequirement, string>>;
  /** Lets support find the failure in the log. */
  readonly requestId: (id: string) => string;
}
