import { CombinedGraphQLErrors, ServerError } from '@apollo/client';
import type { PasswordRequirement } from './generated/graphql.ts';

/** What a form shows of an error. Each member of a union that implements AuthError is one, by the fragment Problem. */
export interface Problem {
  readonly message: string;
  readonly fields?: readonly { readonly field: string; readonly message: string }[];
  readonly requirements?: readonly PasswordRequirement[];
  readonly retryAfterSeconds?: number | null;
}

/**
 * The `default` of a `switch` on `__typename`. It compiles only where every member of the union has its `case`. At run
 * time it meets the members that a newer schema has; errors among them have a message, too.
 */
export const unexpected = (result: never): Problem => {
  // Safe: `never` to the compiler, but an object of the union to whoever gets here.
  const { message } = result as { message?: string };
  return { message: message ?? 'This app is too old for that. Reload the page.' };
};

/** An exception in words: failures that are no member of a union. */
export const problemOf = (error: unknown): Problem => {
  const isAnswer = CombinedGraphQLErrors.is(error) || ServerError.is(error);
  if (!isAnswer) return { message: 'The service cannot be reached. Check your connection and try again.' };
  const requestId = CombinedGraphQLErrors.is(error) && error.errors[0]?.extensions?.requestId;
  return { message: `Something went wrong on our side. Try again later.${requestId ? ` (Request ${requestId})` : ''}` };
};

/** Cognito names the first broken rule only. */
const REQUIREMENTS: Record<PasswordRequirement, string> = {
  LENGTH: 'Use more characters.',
  LOWERCASE: 'Add a lowercase letter.',
  UPPERCASE: 'Add an uppercase letter.',
  NUMBER: 'Add a digit.',
  SYMBOL: 'Add a character that is neither letter nor digit, such as a dash.',
  NOT_REUSED: 'Choose one that you have not used before.',
};

/** What is wrong with a field. */
export const faultOf = (problem: Problem | undefined, field: string, isNewPassword: boolean): string | undefined => {
  const own = problem?.fields?.filter((fault) => fault.field === field).map(({ message }) => message);
  const rules = isNewPassword ? problem?.requirements?.map((requirement) => REQUIREMENTS[requirement]) : undefined;
  return [...(own ?? []), ...(rules ?? [])].join(' ') || undefined;
};
