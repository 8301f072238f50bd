import type { Cognito } from '../cognito.ts';
import { hidesUnknownUsers } from '../pools/appClient.ts';
import type { Caller } from '../signIn/challenges.ts';
import { callTrigger } from './callTrigger.ts';
import { toCommonMembers, toUserAttributes } from './event.ts';
import { toClientMetadata, toValidationData } from './metadata.ts';

/** The attributes of events about a user whom nobody has. */
const NO_ATTRIBUTES = {};

/** Returns whom an event is about. Guess: the name that was typed stands for a user who does not exist, and there are no attributes. */
export const toSignInMembers = (caller: Caller) => {
  const { user, client, simulatedName } = caller;
  const isUnknown = simulatedName !== undefined;
  return {
    common: toCommonMembers(caller, simulatedName ?? user.username),
    userAttributes: isUnknown ? NO_ATTRIBUTES : toUserAttributes(user),
    // "populated when PreventUserExistenceErrors is set to ENABLED": https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-authentication.html
    ...(hidesUnknownUsers(client) ? { userNotFound: isUnknown } : {}),
  };
};

/**
 * Asks the trigger whether a user may try to sign in. It is also asked about unknown users, if the client hides who exists:
 * https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-managing-errors.html
 */
export const preAuthentication = async (cognito: Cognito, caller: Caller): Promise<void> => {
  const { PreAuthentication: handler } = cognito.triggers;
  if (!handler) return;
  const { common, ...members } = toSignInMembers(caller);
  const validationData = toValidationData(cognito.requester);
  await callTrigger(cognito, {
    name: 'PreAuthentication',
    handler,
    event: {
      ...common,
      triggerSource: 'PreAuthentication_Authentication',
      request: { ...members, ...(validationData ? { validationData } : {}) },
      response: {},
    },
  });
};

/** Tells the trigger of a sign-in, before the user receives tokens: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-post-authentication.html */
export const postAuthentication = async (
  cognito: Cognito,
  caller: Caller,
  { isNewDevice }: { isNewDevice: boolean },
): Promise<void> => {
  const { PostAuthentication: handler } = cognito.triggers;
  if (!handler) return;
  await callTrigger(cognito, {
    name: 'PostAuthentication',
    handler,
    event: {
      ...toCommonMembers(caller, caller.user.username),
      triggerSource: 'PostAuthentication_Authentication',
      request: {
        userAttributes: toUserAttributes(caller.user),
        newDeviceUsed: isNewDevice,
        ...toClientMetadata(cognito.requester, 'PostAuthentication'),
      },
      response: {},
    },
  });
};
