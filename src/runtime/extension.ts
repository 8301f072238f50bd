import type { ExtensionFields } from '../generated/extensionFields.ts';
import type { AnyResolver } from './anyResolver.ts';
import type { AnyDataSources } from './dataSource.ts';
import type { Context, Resolver, ResponseContext } from './resolver.ts';
import type { Target } from './target.ts';

/** The resolvers of an extension, by type and field. */
type AnyResolvers = Readonly<Record<string, Readonly<Record<string, AnyResolver>>>>;

/** What extensions/ adds to the API. */
export interface Extension {
  readonly resolvers: AnyResolvers;
  /** Called once, when a field first needs a data source. */
  createDataSources(): AnyDataSources;
}

export const NO_EXTENSION: Extension = { resolvers: {}, createDataSources: () => ({}) };

/**
 * The resolvers of all fields in extensions/schema/. A missing resolver, or one without a field in the schema, does not compile.
 * @template Sources the data sources that the resolvers can name
 */
export type ExtensionResolvers<Sources extends object> = {
  readonly [Type in keyof ExtensionFields]: FieldResolvers<ExtensionFields[Type], Sources>;
};

/** The resolvers of one type's fields. Without fields, not an empty type, which TypeScript allows to have any property. */
export type FieldResolvers<Fields, Sources extends object> = [keyof Fields] extends [never]
  ? Readonly<Record<string, never>>
  : {
      readonly [Field in keyof Fields]: Fields[Field] extends {
        args: infer Args;
        result: infer Result;
        source: infer Source;
      }
        ? Resolver<Args, Result, Sources, Source>
        : never;
    };

type PartsOf<
  Type extends keyof ExtensionFields,
  Field extends keyof ExtensionFields[Type],
> = ExtensionFields[Type][Field] extends { args: infer Args; source: infer Source }
  ? { readonly args: Args; readonly source: Source }
  : never;

/** The context of the resolver of a field in extensions/schema/, such as `FieldContext<'User', 'preferences'>`. */
export type FieldContext<
  Type extends keyof ExtensionFields,
  Field extends keyof ExtensionFields[Type],
  Prev = undefined,
> = Context<PartsOf<Type, Field>['args'], Prev, object, PartsOf<Type, Field>['source']>;

/** The context of its `response`, with the result of a command or of a data source. */
export type FieldResponseContext<
  Type extends keyof ExtensionFields,
  Field extends keyof ExtensionFields[Type],
  To extends Target,
> = ResponseContext<To, PartsOf<Type, Field>['args'], undefined, object, PartsOf<Type, Field>['source']>;
