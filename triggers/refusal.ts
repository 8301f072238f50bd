/**
 * A refusal that the client receives. Cognito passes the text on: "PreSignUp failed with error <text>."
 * https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  /** @param text a `RefusalReason`, which the API maps to a field of its input, or a sentence for people */
  static of(text: string): Refusal {
    const refusal = new Refusal(text);
    // Lambda logs the stack of each error, and there is nothing to look up in a refusal's.
    refusal.stack = '';
    return refusal;
  }
}
