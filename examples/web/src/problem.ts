import { CombinedGraphQLErrors, ServerError } from '@apollo/client';
import type { FieldErrorCode, PasswordRequirement } from './generated/graphql.ts';

/** The parts of an error that a form shows. The fragment Problem selects them from every union member that is an AuthError. */
export interface Problem {
  readonly message: string;
  readonly fields?: readonly { readonly field: string; readonly code: FieldErrorCode; readonly message: string }[];
  readonly requirements?: readonly PasswordRequirement[];
}

/**
 * Handles the `default` of a `switch` on `__typename`. Compiles only if every member of the union has its `case`. At run
 * time, `result` is a member that a newer schema added. If that member is an error, it has a message.
 */
export const toUnexpectedProblem = (result: never): Problem => {
  // Safe: `never` at compile time, but an object of the union at run time.
  const { message } = result as { message?: string };
  return { message: message ?? 'This app is out of date. Reload the page and try again.' };
};

/** Converts an exception to a problem. Exceptions are the failures that are not members of a union. */
export const toProblem = (error: unknown): Problem => {
  const isResponse = CombinedGraphQLErrors.is(error) || ServerError.is(error);
  if (!isResponse) return { message: 'We cannot reach the service. Check your connection and try again.' };
  const requestId = CombinedGraphQLErrors.is(error) && error.errors[0]?.extensions?.requestId;
  return {
    message: `Something went wrong on our side. Please try again later.${requestId ? ` (Request ${requestId})` : ''}`,
  };
};

/** Advice for each rule. Cognito reports only the first rule that a password breaks. */
const REQUIREMENTS: Record<PasswordRequirement, string> = {
  LENGTH: 'Use more characters.',
  LOWERCASE: 'Add a lowercase letter.',
  UPPERCASE: 'Add an uppercase letter.',
  NUMBER: 'Add a number.',
  SYMBOL: 'Add a symbol, such as a hyphen.',
  NOT_REUSED: 'Choose a password that you have not used before.',
};

/** Returns the sentence of a change that was rejected because the user could no longer sign in after it. */
export const findLastMethodMessage = ({ fields }: Problem): string | undefined =>
  fields?.find(({ code }) => code === 'LAST_SIGN_IN_METHOD')?.message;

/** Returns the message to show at a field, or undefined if the field has no error. The alert shows LAST_SIGN_IN_METHOD, with links. */
export const findFieldMessage = (
  problem: Problem | undefined,
  field: string,
  isNewPassword: boolean,
): string | undefined => {
  const messages = problem?.fields
    ?.filter((error) => error.field === field && error.code !== 'LAST_SIGN_IN_METHOD')
    .map(({ message }) => message);
  const advice = isNewPassword ? problem?.requirements?.map((requirement) => REQUIREMENTS[requirement]) : undefined;
  return [...(messages ?? []), ...(advice ?? [])].join(' ') || undefined;
};
