import { CognitoError } from '../cognitoError.ts';

/** What a trigger throws reaches the caller with a prefix: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-identity-pools-working-with-aws-lambda-triggers.html */
export const runTrigger = <Result>(name: 'PreSignUp' | 'PreAuthentication', run: () => Result): Result => {
  try {
    return run();
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    throw new CognitoError('UserLambdaValidationException', `${name} failed with error ${text}.`);
  }
};
