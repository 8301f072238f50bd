import type { PreSignUpTriggerEvent } from 'aws-lambda';
import type { Cognito } from '../cognito.ts';
import type { User } from '../users/user.ts';
import { callTrigger, readBoolean, unrecognizableOutputError } from './callTrigger.ts';
import { type Subject, toCommonMembers } from './event.ts';
import { toClientMetadata, toValidationData } from './metadata.ts';

type Source = PreSignUpTriggerEvent['triggerSource'];

interface Decision {
  isConfirmed: boolean;
  /** The addresses that the trigger verifies. */
  verified: ('email' | 'phone_number')[];
}

const UNCHANGED: Decision = { isConfirmed: false, verified: [] };

/**
 * Asks the trigger whether a user may sign up. Its event has the attributes of the request:
 * https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-sign-up.html
 */
export const preSignUp = async (
  cognito: Cognito,
  { pool, client, user }: Subject,
  triggerSource: Source,
): Promise<Decision> => {
  const { PreSignUp: handler } = cognito.triggers;
  if (!handler) return UNCHANGED;
  const response = await callTrigger(cognito, {
    name: 'PreSignUp',
    handler,
    // Safe: `validationData` is null in real events, which the type does not say.
    event: {
      ...toCommonMembers({ pool, client }, user.username),
      triggerSource,
      request: {
        userAttributes: user.attributes,
        validationData: toValidationData(cognito.requester),
        ...toClientMetadata(cognito.requester, 'PreSignUp'),
      },
      response: { autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false },
    } as PreSignUpTriggerEvent,
  });
  return readDecision(response, user);
};

/** "...the email attribute must have a valid, non-null value. Otherwise an error will occur": https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-sign-up.html. Guess: the exception. */
const readDecision = (response: Record<string, unknown>, { attributes }: User): Decision => {
  const verified = [
    ...(readBoolean(response, 'autoVerifyEmail') ? (['email'] as const) : []),
    ...(readBoolean(response, 'autoVerifyPhone') ? (['phone_number'] as const) : []),
  ];
  if (!verified.every((name) => attributes[name])) throw unrecognizableOutputError();
  return { isConfirmed: readBoolean(response, 'autoConfirmUser'), verified };
};
