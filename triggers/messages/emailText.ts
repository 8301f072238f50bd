/**
 * True if Cognito accepts the characters in the subject or the text of an email, by the pattern of
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_EmailMfaConfigType.html
 * Guess: its `\s` is that of Java, without no-break spaces. HTML can have `&nbsp;` instead.
 */
export const isEmailText = (text: string): boolean => /^[\p{L}\p{M}\p{S}\p{N}\p{P}\t\n\v\f\r ]*$/u.test(text);
