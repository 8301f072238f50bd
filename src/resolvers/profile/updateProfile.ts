import { GetUserCommand, UpdateUserAttributesCommand } from '@aws-sdk/client-cognito-identity-provider';
import * as v from 'valibot';
import type { CodeDelivery, MutationUpdateProfileArgs, UpdateProfileResult } from '../../generated/types.ts';
import { codeDelivery } from '../../mapping/codeDelivery.ts';
import { aliasTaken, notSignedIn } from '../../mapping/exceptions.ts';
import { invalidParameter } from '../../mapping/invalidParameter.ts';
import { user } from '../../mapping/user.ts';
import { inEffect, userAttributes } from '../../mapping/userAttributes.ts';
import { email, invalidInput, name, optional, otherAttributes, phoneNumber } from '../../runtime/input.ts';
import { expected, type Input, type Request, type Response } from '../../runtime/resolver.ts';

export const signedIn = true;

export const input = v.pipe(
  v.object({
    email: optional(email),
    phoneNumber: optional(phoneNumber),
    name: optional(name),
    attributes: optional(otherAttributes),
  }),
  v.check((fields) => userAttributes(fields).length > 0, 'Give at least one field to change.'),
);

/** `undelivered`: Cognito may have changed some of it before it failed to send a code. */
type Updated = { readonly codeDeliveries: CodeDelivery[] } | { readonly undelivered: true };

const update = {
  command: UpdateUserAttributesCommand,
  request: (context: Request<MutationUpdateProfileArgs>): Input<typeof UpdateUserAttributesCommand> => ({
    AccessToken: context.accessToken,
    UserAttributes: userAttributes(context.args.input),
  }),
  response: (
    context: Response<typeof UpdateUserAttributesCommand, MutationUpdateProfileArgs>,
  ): Updated | UpdateProfileResult =>
    context.error
      ? expected<Updated | UpdateProfileResult>(context.error, {
          ...notSignedIn,
          AliasExistsException: aliasTaken,
          CodeDeliveryFailureException: () => ({ undelivered: true }),
          InvalidParameterException: (error) => invalidParameter(error, context.args.input.attributes),
          NotAuthorizedException: ({ message }) =>
            /unauthorized attribute/.test(message)
              ? invalidInput(['attributes', 'The app may not write one of these attributes.'])
              : notSignedIn.NotAuthorizedException,
          UserLambdaValidationException: () => ({ undelivered: true }),
        })
      : { codeDeliveries: (context.result.CodeDeliveryDetailsList ?? []).flatMap((sent) => codeDelivery(sent) ?? []) },
};

const unread = (prev: Updated): string =>
  'undelivered' in prev
    ? 'The code could not be sent. Ask for the profile to see what was changed.'
    : 'The changes were saved, but the profile could not be read. Ask for it again.';

const readBack = {
  command: GetUserCommand,
  unexpected: unread,
  request: ({ accessToken }: Request<MutationUpdateProfileArgs, Updated>): Input<typeof GetUserCommand> => ({
    AccessToken: accessToken,
  }),
  response: (context: Response<typeof GetUserCommand, MutationUpdateProfileArgs, Updated>): UpdateProfileResult => {
    const { result, error, prev, args } = context;
    if (error) {
      // Safe: its rows are error types, and those have a message.
      return { ...expected<UpdateProfileResult>(error, notSignedIn), message: unread(prev) } as UpdateProfileResult;
    }
    if ('codeDeliveries' in prev) {
      return { __typename: 'UpdateProfilePayload', user: user(result), codeDeliveries: prev.codeDeliveries };
    }
    const changed = inEffect(userAttributes(args.input), result.UserAttributes);
    return {
      __typename: 'CodeDeliveryFailedError',
      message: `The code could not be sent. ${changed.length > 0 ? `Changed: ${changed.join(', ')}.` : 'Nothing was changed.'}`,
    };
  },
};

export const steps = [update, readBack] as const;
