import { type FragmentDefinitionNode, GraphQLError, Kind, type SelectionSetNode, type ValidationRule } from 'graphql';

/** Bounds the work of the parser and of all later steps. The document that Sandbox itself sends has two thirds of this number. */
export const MAX_TOKENS = 2000;

/**
 * The limits of one operation, with its fragments spread. Each is several times what an operation that selects everything needs.
 * GraphQL Armor's rules would add 9 kB to the bundle, and they throw out of `validate`.
 */
const LIMITS = { depth: 10, fields: 250, aliases: 20, directives: 20 } as const;

type Size = { readonly [Limit in keyof typeof LIMITS]: number };

const NONE: Size = { depth: 0, fields: 0, aliases: 0, directives: 0 };

/** Introspection is deeper than the limit. In production it is off. */
const isIntrospection = (name: string): boolean => name === '__schema' || name === '__type';

export const documentLimits: ValidationRule = (context) => {
  const sizeByFragment = new Map<string, Size>();

  const measure = ({ selections }: SelectionSetNode): Size => {
    let size = NONE;
    for (const selection of selections) {
      const directives = selection.directives?.length ?? 0;
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const { depth, ...spread } = measureFragment(context.getFragment(selection.name.value));
        size = add(size, { ...spread, depth, directives: spread.directives + directives });
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const inner = measure(selection.selectionSet);
        size = add(size, { ...inner, directives: inner.directives + directives });
      } else if (!isIntrospection(selection.name.value)) {
        const inner = selection.selectionSet ? measure(selection.selectionSet) : NONE;
        size = add(size, {
          depth: inner.depth + 1,
          fields: inner.fields + 1,
          aliases: inner.aliases + (selection.alias ? 1 : 0),
          directives: inner.directives + directives,
        });
      }
    }
    return size;
  };
  const measureFragment = (fragment: FragmentDefinitionNode | null | undefined): Size => {
    if (!fragment) return NONE;
    const cached = sizeByFragment.get(fragment.name.value);
    if (cached) return cached;
    // NoFragmentCyclesRule rejects cyclic fragments.
    sizeByFragment.set(fragment.name.value, NONE);
    const size = measure(fragment.selectionSet);
    sizeByFragment.set(fragment.name.value, size);
    return size;
  };

  return {
    OperationDefinition: (operation) => {
      const size = measure(operation.selectionSet);
      for (const limit of Object.keys(LIMITS) as (keyof Size)[]) {
        if (size[limit] <= LIMITS[limit]) continue;
        const message = `The operation has more than ${LIMITS[limit]} ${limit === 'depth' ? 'levels' : limit}.`;
        context.reportError(
          new GraphQLError(message, { nodes: operation, extensions: { code: 'DOCUMENT_TOO_LARGE' } }),
        );
      }
    },
  };
};

const add = (one: Size, other: Size): Size => ({
  depth: Math.max(one.depth, other.depth),
  fields: one.fields + other.fields,
  aliases: one.aliases + other.aliases,
  directives: one.directives + other.directives,
});
