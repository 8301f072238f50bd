import type * as types from './types.ts';

/** An empty object type would allow any property. */
type NoFields = Readonly<Record<never, types.Maybe<never>>>;

/** The fields that extensions/schema/ adds by `extend type`, with the arguments, the result and the parent of each. */
export interface ExtensionFields {
  readonly Query: NoFields;
  readonly Mutation: NoFields;
}
