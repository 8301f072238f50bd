import * as v from 'valibot';
import type { ExtensionFields } from '../../src/generated/extensionFields.ts';
import type { PreferencesChangedError, SetPreferencesInput, SetPreferencesResult } from '../../src/generated/types.ts';
import { readClaims } from '../../src/mapping/tokenClaims.ts';
import { authErrors } from '../../src/messages.ts';
import { fault, inputObject, singleLine } from '../../src/runtime/input.ts';
import type { Context, Exceptions, Input, ResponseContext } from '../../src/runtime/resolver.ts';
import type { DataSources } from '../dataSources.ts';

type Args = ExtensionFields['Mutation']['setPreferences']['args'];
type PutPreferences = Pick<DataSources, 'putPreferences'>;

export const requiresSignIn = true;

export const input = inputObject<SetPreferencesInput>()({
  theme: v.picklist(['SYSTEM', 'LIGHT', 'DARK']),
  // The length first, so that a long list has one fault.
  pinned: v.pipe(v.array(v.string()), v.maxLength(20, fault('TOO_MANY')), v.array(singleLine(64))),
  version: v.pipe(v.number(), v.minValue(0, fault('INVALID')), v.maxValue(2 ** 31 - 2, fault('INVALID'))),
});

export const dataSource = 'putPreferences';

/** The runtime has verified the token. */
export const request = ({ args, accessToken }: Context<Args>): Input<PutPreferences> => ({
  sub: String(readClaims(accessToken ?? '').sub),
  ...args.input,
  version: args.input.version + 1,
});

export const response = ({ args }: ResponseContext<PutPreferences, Args>): SetPreferencesResult => ({
  __typename: 'SetPreferencesPayload',
  preferences: { __typename: 'Preferences', ...args.input, version: args.input.version + 1 },
});

const changed: PreferencesChangedError = {
  __typename: 'PreferencesChangedError',
  message: 'Your preferences were changed on another device.',
};

/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html */
type DynamoDbError =
  | 'ConditionalCheckFailedException'
  | 'ProvisionedThroughputExceededException'
  | 'RequestLimitExceeded'
  | 'ThrottlingException';

export const exceptions: Exceptions<SetPreferencesResult, Args, DynamoDbError> = {
  ConditionalCheckFailedException: changed,
  ProvisionedThroughputExceededException: authErrors.throttled,
  RequestLimitExceeded: authErrors.throttled,
  ThrottlingException: authErrors.throttled,
};
