import { GetUserCommand, UpdateUserAttributesCommand } from '@aws-sdk/client-cognito-identity-provider';
import * as v from 'valibot';
import type {
  CodeDelivery,
  MutationUpdateProfileArgs,
  UpdateProfileInput,
  UpdateProfileResult,
} from '../../generated/types.ts';
import { toCodeDelivery } from '../../mapping/codeDelivery.ts';
import { isAttributeUnauthorized } from '../../mapping/cognitoMessages.ts';
import { malformedToken, notAuthorizedToken, usernameTaken } from '../../mapping/exceptionRows.ts';
import { accessTokenWithMessage, tables } from '../../mapping/exceptions.ts';
import { toField, toInvalidInput, toNotAllowed } from '../../mapping/invalidParameter.ts';
import { toUser } from '../../mapping/user.ts';
import { savedAttributeNames, toCognitoAttributes } from '../../mapping/userAttributes.ts';
import { messages } from '../../messages.ts';
import { continueWith, earlyReturn } from '../../runtime/earlyReturn.ts';
import {
  email,
  fault,
  inputObject,
  invalidInput,
  name,
  notRemovable,
  optional,
  optionalText,
  otherAttributes,
  phoneNumber,
} from '../../runtime/input.ts';
import type { Context, ResolverFunction } from '../../runtime/resolver.ts';

type Args = MutationUpdateProfileArgs;

export const requiresSignIn = true;

export const input = v.pipe(
  inputObject<UpdateProfileInput>()({
    email: notRemovable(email),
    phoneNumber: optionalText(phoneNumber),
    name: optionalText(name),
    attributes: optional(otherAttributes),
  }),
  v.check((fields) => toCognitoAttributes(fields).length > 0, fault('NOTHING_TO_CHANGE')),
);

/** Sign-in would send codes to the new number, which nobody has verified, and the user would be locked out. */
const checkPhoneNumber = {
  command: GetUserCommand,
  readOnly: true,
  request: ({ accessToken, args }) =>
    newPhoneNumber(args.input) === undefined
      ? earlyReturn(undefined, { skipTo: 'NEXT' })
      : { AccessToken: accessToken },
  response: ({ result, args }) => {
    const { mfa, phoneNumber } = toUser(result);
    return mfa.enabled.includes('SMS') && newPhoneNumber(args.input) !== phoneNumber
      ? earlyReturn(invalidInput({ field: 'phoneNumber', code: 'USED_FOR_MFA' }))
      : undefined;
  },
  exceptions: tables.accessToken,
} satisfies ResolverFunction<typeof GetUserCommand, Args, UpdateProfileResult>;

const newPhoneNumber = (input: UpdateProfileInput): string | undefined =>
  toCognitoAttributes(input).find(({ Name }) => Name === 'phone_number')?.Value;

/** Null if a code could not be sent. Cognito may have changed some of the attributes by then. */
type Deliveries = CodeDelivery[] | null;

const update = {
  command: UpdateUserAttributesCommand,
  request: ({ accessToken, args }) => ({ AccessToken: accessToken, UserAttributes: toCognitoAttributes(args.input) }),
  response: ({ result }): Deliveries =>
    (result.CodeDeliveryDetailsList ?? []).flatMap((sent) => toCodeDelivery(sent) ?? []),
  exceptions: {
    ...tables.accessToken,
    AliasExistsException: usernameTaken,
    CodeDeliveryFailureException: continueWith(null),
    InvalidParameterException: (error, { args }) =>
      malformedToken(error) ?? toInvalidInput(error, args.input.attributes),
    NotAuthorizedException: (error, { args }) =>
      isAttributeUnauthorized(error) ? toNotAllowed(args.input) : notAuthorizedToken(error),
    UserLambdaValidationException: continueWith(null),
  },
} satisfies ResolverFunction<typeof UpdateUserAttributesCommand, Args, UpdateProfileResult>;

/** Only reading shows which attributes Cognito changed before it failed to send a code. */
const readBack = {
  command: GetUserCommand,
  request: ({ accessToken }) => ({ AccessToken: accessToken }),
  response: ({ result, prev, args }): UpdateProfileResult => {
    if (prev.result !== null) {
      return { __typename: 'UpdateProfilePayload', user: toUser(result), codeDeliveries: prev.result };
    }
    const changedFields = savedAttributeNames(toCognitoAttributes(args.input), result.UserAttributes).map((name) =>
      toField(name, args.input.attributes),
    );
    const message = changedFields.length > 0 ? messages.changesSavedCodeNotSent : messages.changesNotSavedCodeNotSent;
    return { __typename: 'CodeDeliveryFailedError', message, changedFields };
  },
  exceptions: accessTokenWithMessage(messages.profileUnread),
} satisfies ResolverFunction<typeof GetUserCommand, Args, UpdateProfileResult, Deliveries>;

export const functions = [checkPhoneNumber, update, readBack] as const;

export const response = ({ prev }: Context<Args, UpdateProfileResult>): UpdateProfileResult => prev.result;
