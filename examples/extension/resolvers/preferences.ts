import type { Preferences, User } from '../../src/generated/types.ts';
import type { Context, ResponseContext } from '../../src/runtime/resolver.ts';
import type { DataSources } from '../dataSources.ts';

type GetPreferences = Pick<DataSources, 'getPreferences'>;
type NoArgs = Record<PropertyKey, never>;

export const dataSource = 'getPreferences';

/** Cognito has returned this user for the caller's access token. */
export const request = ({ source }: Context<NoArgs, undefined, object, User>) => ({ sub: source.id });

export const response = ({
  result,
}: ResponseContext<GetPreferences, NoArgs, undefined, object, User>): Preferences | null =>
  result ? { __typename: 'Preferences', ...result } : null;

export const exceptions = {};
