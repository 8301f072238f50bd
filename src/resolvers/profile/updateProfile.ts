import { GetUserCommand, UpdateUserAttributesCommand } from '@aws-sdk/client-cognito-identity-provider';
import * as v from 'valibot';
import type {
  CodeDelivery,
  MutationUpdateProfileArgs,
  UpdateProfileInput,
  UpdateProfileResult,
  User,
} from '../../generated/types.ts';
import { toClientMetadata } from '../../mapping/clientMetadata.ts';
import { toCodeDelivery } from '../../mapping/codeDelivery.ts';
import { isAttributeUnauthorized } from '../../mapping/cognitoMessages.ts';
import { federatedUser, malformedToken, notAuthorizedFederated, usernameTaken } from '../../mapping/exceptionRows.ts';
import { accessTokenWithMessage, tables } from '../../mapping/exceptions.ts';
import { toField, toInvalidInput, toNotAllowed } from '../../mapping/invalidParameter.ts';
import { toRefusedAddresses } from '../../mapping/refusedAddresses.ts';
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
import { selectedFields } from './selectedFields.ts';

type Args = MutationUpdateProfileArgs;
interface Stash {
  codeDeliveries?: CodeDelivery[];
}

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
const checkAddresses = {
  command: GetUserCommand,
  readOnly: true,
  request: ({ accessToken, args, app }) => {
    const refused = toRefusedAddresses(args.input, app);
    if (refused) return earlyReturn(refused);
    return newPhoneNumber(args.input) === undefined
      ? earlyReturn(undefined, { skipTo: 'NEXT' })
      : { AccessToken: accessToken };
  },
  response: ({ result, accessToken, args }) => {
    const { mfa, phoneNumber } = toUser(result, accessToken);
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
  request: (ctx) => ({
    AccessToken: ctx.accessToken,
    UserAttributes: toCognitoAttributes(ctx.args.input),
    ...toClientMetadata(ctx),
  }),
  response: ({ result }): Deliveries =>
    (result.CodeDeliveryDetailsList ?? []).flatMap((sent) => toCodeDelivery(sent) ?? []),
  exceptions: {
    ...tables.accessToken,
    AliasExistsException: usernameTaken,
    CodeDeliveryFailureException: continueWith(null),
    InvalidParameterException: (error, ctx) =>
      malformedToken(error) ?? toInvalidInput(error, ctx.args.input.attributes) ?? federatedUser(error, ctx),
    NotAuthorizedException: (error, ctx) =>
      isAttributeUnauthorized(error) ? toNotAllowed(ctx.args.input) : notAuthorizedFederated(error, ctx),
    UserLambdaValidationException: continueWith(null),
  },
} satisfies ResolverFunction<typeof UpdateUserAttributesCommand, Args, UpdateProfileResult>;

/** Whatever fails after the update, the changes may be saved. */
const afterUpdate = accessTokenWithMessage(messages.profileUnread);

/** Only reading shows which attributes Cognito changed before it failed to send a code. */
const readBack = {
  command: GetUserCommand,
  readOnly: true,
  request: ({ accessToken }) => ({ AccessToken: accessToken }),
  response: ({ result, accessToken, prev, args, stash }) => {
    if (prev.result !== null) {
      stash.codeDeliveries = prev.result;
      return toUser(result, accessToken);
    }
    const changedFields = savedAttributeNames(toCognitoAttributes(args.input), result.UserAttributes).map((name) =>
      toField(name, args.input.attributes),
    );
    const message = changedFields.length > 0 ? messages.changesSavedCodeNotSent : messages.changesNotSavedCodeNotSent;
    return earlyReturn({ __typename: 'CodeDeliveryFailedError', message, changedFields } as const);
  },
  exceptions: afterUpdate,
} satisfies ResolverFunction<typeof GetUserCommand, Args, UpdateProfileResult, Deliveries, Stash>;

export const functions = [checkAddresses, update, readBack, ...selectedFields(afterUpdate)] as const;

export const response = ({ prev, stash }: Context<Args, User, Stash>): UpdateProfileResult => ({
  __typename: 'UpdateProfilePayload',
  user: prev.result,
  codeDeliveries: stash.codeDeliveries ?? [],
});
