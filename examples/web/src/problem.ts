import { CombinedGraphQLErrors, ServerError } from '@apollo/client';
import {
  type AuthErrorReason,
  AuthTransportError,
  type FieldErrorCode,
  type PasswordRequirement,
} from 'cognito-graphql-auth-client';
import type { AppErrorCode, ErrorCode } from './texts/errorTexts.ts';
import type { Texts } from './texts/texts.ts';

/** The parts of an error of the API that a form shows. The fragment Problem selects them from every AuthError. */
interface ApiProblem {
  readonly __typename: string;
  /** An English sentence. Shown only if this app does not know the error's code. */
  readonly message: string;
  readonly reason?: AuthErrorReason;
  /** A field without a code was checked by the app, and its message is in the language of the page. */
  readonly fields?: readonly { readonly field: string; readonly code?: FieldErrorCode; readonly message: string }[];
  readonly requirements?: readonly PasswordRequirement[];
}

/** A failure that the app itself noticed. */
interface AppProblem {
  readonly code: AppErrorCode;
  readonly requestId?: string;
}

export type Problem = ApiProblem | AppProblem;

const isAppProblem = (problem: Problem): problem is AppProblem => 'code' in problem;

/** True if an object is a problem, and not a notice or a screen to open. */
export const isProblem = (outcome: object | undefined): outcome is Problem =>
  outcome !== undefined && ('code' in outcome || 'message' in outcome);

/**
 * Handles the `default` of a `switch` on `__typename`. Compiles only if every member of the union has its `case`. At run
 * time, `result` is a member that a newer schema added. If that member is an error, it has a message.
 */
export const toUnexpectedProblem = (result: never): Problem => {
  // Safe: `never` at compile time, but an object of the union at run time.
  const member = result as { __typename: string; message?: string };
  return member.message === undefined ? { code: 'OUTDATED_APP' } : { ...member, message: member.message };
};

/** Converts an exception to a problem. Exceptions are the failures that are not members of a union. */
export const toProblem = (error: unknown): Problem => {
  if (!isAnswer(error)) return { code: 'UNREACHABLE' };
  const requestId = error instanceof AuthTransportError ? error.requestId : findRequestId(error);
  return { code: 'INTERNAL', ...(typeof requestId === 'string' && { requestId }) };
};

/** True if the API answered. Mutations throw errors of the client package, and queries those of Apollo Client. */
const isAnswer = (error: unknown): boolean =>
  error instanceof AuthTransportError
    ? error.kind === 'graphql' || error.kind === 'http'
    : CombinedGraphQLErrors.is(error) || ServerError.is(error);

const findRequestId = (error: unknown): unknown =>
  CombinedGraphQLErrors.is(error) ? error.errors[0]?.extensions?.requestId : undefined;

/** Creates the error of a field that the app itself checks. */
export const toFieldProblem = (field: string, message: string): Problem => ({
  __typename: 'InvalidInputError',
  message,
  fields: [{ field, message }],
});

/** Returns the text of a code. A code that a newer schema added has none, although its type says otherwise. */
const find = <Code extends string>(texts: Readonly<Record<Code, string>>, code: Code): string | undefined =>
  Object.hasOwn(texts, code) ? texts[code] : undefined;

const toCode = ({ reason, __typename }: ApiProblem): ErrorCode =>
  // Safe: find() handles other codes.
  reason ?? (__typename as ErrorCode);

/** Returns the sentence that tells a person about a problem as a whole. */
export const toProblemText = ({ errors }: Texts, problem: Problem): string => {
  if (!isAppProblem(problem)) return find(errors.codes, toCode(problem)) ?? problem.message;
  const { code, requestId } = problem;
  return [errors.app[code], requestId && errors.requestId(requestId)].filter(Boolean).join(' ');
};

/** The texts of errors that belong to one field, such as a wrong code, by their codes. */
export type OwnErrors = Readonly<Partial<Record<ErrorCode, string>>>;

const findOwn = (problem: Problem, own: OwnErrors): string | undefined =>
  isAppProblem(problem) ? undefined : own[toCode(problem)];

/** True if a field shows this problem as its own, so that the alert need not repeat it. */
export const isOwnError = (problem: Problem, codes: string): boolean =>
  !isAppProblem(problem) && codes.split(' ').includes(toCode(problem));

type FieldProblem = NonNullable<ApiProblem['fields']>[number];

const toFieldText = ({ errors }: Texts, { code, message }: FieldProblem): string =>
  (code && find(errors.fields, code)) ?? message;

/** The alert shows this code, with links to the screens that help. */
const isLastMethod = ({ code }: FieldProblem): boolean => code === 'LAST_SIGN_IN_METHOD';

const fieldsOf = (problem: Problem): readonly FieldProblem[] => (isAppProblem(problem) ? [] : (problem.fields ?? []));

/** Returns the errors of single fields. */
export const listFields = (
  texts: Texts,
  problem: Problem,
): readonly { readonly field: string; readonly text: string }[] =>
  fieldsOf(problem)
    .filter((error) => !isLastMethod(error))
    .map((error) => ({ field: error.field, text: toFieldText(texts, error) }));

/** Returns the sentence of a change that was rejected because the user could no longer sign in after it. */
export const findLastMethodText = ({ errors }: Texts, problem: Problem): string | undefined =>
  fieldsOf(problem).some(isLastMethod) ? errors.fields.LAST_SIGN_IN_METHOD : undefined;

/** A field of a form, as far as errors concern it. */
export interface ErrorTarget {
  readonly name: string;
  readonly own: OwnErrors;
  readonly isNewPassword: boolean;
}

/** Returns the text to show at a field, or undefined if the field has no error. The alert shows LAST_SIGN_IN_METHOD, with links. */
export const findFieldText = (
  texts: Texts,
  problem: Problem | undefined,
  { name, own, isNewPassword }: ErrorTarget,
): string | undefined => {
  if (problem === undefined || isAppProblem(problem)) return undefined;
  const fields = listFields(texts, problem).filter(({ field }) => field === name);
  const advice = isNewPassword ? (problem.requirements ?? []) : [];
  const found = [
    ...fields.map(({ text }) => text),
    ...advice.map((requirement) => find(texts.errors.requirements, requirement) ?? problem.message),
  ];
  return [...new Set(found)].join(' ') || findOwn(problem, own);
};
