import type { Preferences } from '../../src/generated/types.ts';
import type { FieldContext, FieldResponseContext } from '../../src/runtime/extension.ts';
import type { DataSources } from '../dataSources.ts';

type GetPreferences = Pick<DataSources, 'getPreferences'>;

export const dataSource = 'getPreferences';

/** Cognito has returned this user for the caller's access token. */
export const request = ({ source }: FieldContext<'User', 'preferences'>) => ({ sub: source.id });

export const response = ({
  result,
}: FieldResponseContext<'User', 'preferences', GetPreferences>): Preferences | null =>
  result ? { __typename: 'Preferences', ...result } : null;

/** A failure is logged, and the field is null with an error. */
export const exceptions = {};
