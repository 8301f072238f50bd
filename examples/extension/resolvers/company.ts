import type { User } from '../../src/generated/types.ts';
import type { Context } from '../../src/runtime/resolver.ts';

/** Makes no call, because the user has all attributes. */
export const functions = [] as const;

export const response = ({
  source,
}: Context<Record<PropertyKey, never>, unknown, object, Pick<User, 'attributes'>>): string | null =>
  source.attributes.find(({ name }) => name === 'custom:company')?.value ?? null;
