import * as v from 'valibot';
import type { PreferencesChangedError, SetPreferencesInput, SetPreferencesResult } from '../../src/generated/types.ts';
import { readSub } from '../../src/mapping/tokenClaims.ts';
import { authErrors } from '../../src/messages.ts';
import type { FieldContext, FieldResponseContext } from '../../src/runtime/extension.ts';
import { fault, inputObject, singleLine } from '../../src/runtime/input.ts';
import type { Exceptions } from '../../src/runtime/resolver.ts';
import type { Input } from '../../src/runtime/target.ts';
import type { DataSources } from '../dataSources.ts';

type Ctx = FieldContext<'Mutation', 'setPreferences'>;
type PutPreferences = Pick<DataSources, 'putPreferences'>;

export const requiresSignIn = true;

export const input = inputObject<SetPreferencesInput>()({
  theme: v.picklist(['SYSTEM', 'LIGHT', 'DARK']),
  // The length first, so that a long list has one fault.
  pinned: v.pipe(v.array(v.string()), v.maxLength(20, fault('TOO_MANY')), v.array(singleLine(64))),
  version: v.pipe(v.number(), v.minValue(0, fault('INVALID')), v.maxValue(2 ** 31 - 2, fault('INVALID'))),
});

export const dataSource = 'putPreferences';

export const request = ({ args, accessToken }: Ctx): Input<PutPreferences> => ({
  ...args.input,
  version: args.input.version + 1,
  sub: readSub(accessToken),
});

export const response = ({
  args,
}: FieldResponseContext<'Mutation', 'setPreferences', PutPreferences>): SetPreferencesResult => ({
  __typename: 'SetPreferencesPayload',
  preferences: { __typename: 'Preferences', ...args.input, version: args.input.version + 1 },
});

const changed: PreferencesChangedError = {
  __typename: 'PreferencesChangedError',
  message: 'Your preferences were changed on another device.',
};

/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html */
type DynamoDbError = 'ConditionalCheckFailedException' | 'RequestLimitExceeded' | 'ThrottlingException';

export const exceptions: Exceptions<SetPreferencesResult, Ctx['args'], DynamoDbError> = {
  ConditionalCheckFailedException: changed,
  RequestLimitExceeded: authErrors.throttled,
  ThrottlingException: authErrors.throttled,
};
