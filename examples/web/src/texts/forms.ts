import type { CodeMethod, PasswordRequirement, SignInMethod } from 'cognito-graphql-auth-client';

/** The direction in which a language is written. */
export type Direction = 'ltr' | 'rtl';

/** A rule that can be checked while the person types. Only the API knows the passwords of the history. */
export type Rule = Exclude<PasswordRequirement, 'NOT_REUSED'>;

export type CodeMethodNames = Readonly<Record<CodeMethod, string>>;
export type SignInMethodNames = Readonly<Record<SignInMethod, string>>;

export interface RuleTexts {
  readonly title: string;
  readonly met: string;
  readonly notMet: string;
  /** The name of each rule. `count` is the least number of characters. */
  readonly names: Readonly<Record<Rule, (count: number) => string>>;
  readonly allMet: string;
  readonly missing: (rules: string) => string;
}
