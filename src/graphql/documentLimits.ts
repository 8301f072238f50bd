import {
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  TokenKind,
  type ValidationRule,
} from 'graphql';

/** Bounds the work of the parser and of all later steps. The document that Sandbox itself sends has two thirds of this number. */
export const MAX_TOKENS = 2000;

/** Errors repeat the names of operations, variables, aliases, fragments, fields and types. Generated names are shorter. */
const MAX_NAME_LENGTH = 100;

/**
 * The limits of one operation, with its fragments spread. Each is several times what an operation that selects everything needs.
 * GraphQL Armor's rules would add 9 kB to the bundle, and they throw out of `validate`.
 */
const LIMITS = { depth: 10, fields: 250, aliases: 20, directives: 20 } as const;

type Size = { readonly [Limit in keyof typeof LIMITS]: number };

const NONE: Size = { depth: 0, fields: 0, aliases: 0, directives: 0 };

/** Introspection is deeper than the limit of operations. graphql-js limits its depth. */
const isIntrospection = (name: string): boolean => name === '__schema' || name === '__type';

/**
 * Checks the document before the rules of graphql-js visit it. One of them (OverlappingFieldsCanBeMergedRule) compares the fields of
 * a selection with each other, so a document without limits would take them seconds.
 */
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
      } else {
        const inner = selection.selectionSet ? measure(selection.selectionSet) : NONE;
        size = add(size, {
          depth: isIntrospection(selection.name.value) ? 1 : inner.depth + 1,
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

  const findFaults = (definition: DefinitionNode): string[] => {
    if (definition.kind !== Kind.OPERATION_DEFINITION && definition.kind !== Kind.FRAGMENT_DEFINITION) return [];
    const kind = definition.kind === Kind.OPERATION_DEFINITION ? 'operation' : 'fragment';
    const { depth, ...size } = measure(definition.selectionSet);
    // The fragments of introspection are deep, too.
    const sizes: Size = { ...size, depth: kind === 'operation' ? depth : 0 };
    return (Object.keys(LIMITS) as (keyof Size)[])
      .filter((limit) => sizes[limit] > LIMITS[limit])
      .map((limit) => `The ${kind} has more than ${LIMITS[limit]} ${limit === 'depth' ? 'levels' : limit}.`);
  };

  return {
    Document: (document) => {
      if (hasLongName(document)) {
        context.reportError(tooLarge(`The document has a name of more than ${MAX_NAME_LENGTH} characters.`));
        return null;
      }
      for (const definition of document.definitions) {
        const faults = findFaults(definition);
        for (const fault of faults) context.reportError(tooLarge(fault, definition));
        // Null removes the document from the traversal, so that no other rule visits its definitions.
        if (faults.length > 0) return null;
      }
      return undefined;
    },
  };
};

const tooLarge = (message: string, node?: DefinitionNode): GraphQLError =>
  new GraphQLError(message, { nodes: node ?? null, extensions: { code: 'DOCUMENT_TOO_LARGE' } });

const hasLongName = ({ loc }: DocumentNode): boolean => {
  for (let token = loc?.startToken ?? null; token; token = token.next) {
    if (token.kind === TokenKind.NAME && token.end - token.start > MAX_NAME_LENGTH) return true;
  }
  return false;
};

const add = (one: Size, other: Size): Size => ({
  depth: Math.max(one.depth, other.depth),
  fields: one.fields + other.fields,
  aliases: one.aliases + other.aliases,
  directives: one.directives + other.directives,
});
