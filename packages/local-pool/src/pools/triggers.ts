import { CognitoError } from '../cognitoError.ts';

/** Runs a trigger. Its error reaches the client with a prefix: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-identity-pools-working-with-aws-lambda-triggers.html */
export const runTrigger = <Output>(name: 'PreSignUp' | 'PreAuthentication', run: () => Output): Output => {
  try {
    return run();
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    throw new CognitoError('UserLambdaValidationException', `${name} failed with error ${text}.`);
  }
};
