import { GraphQLError, Kind, type SelectionSetNode, type ValidationRule } from 'graphql';

/**
 * `me` makes at most four calls to Cognito, the one field with `@credential` at most ten (`linkProvider`), and every other field
 * at most six (`unlinkProvider`): at most 34 in a request.
 */
const MAX_ROOT_FIELDS = 5;

/** Bounds the calls to Cognito of one request. With aliases, one request could otherwise use up a quota that all users share. */
export const rootFields: ValidationRule = (context) => ({
  OperationDefinition: (operation) => {
    // Fields of the same name are executed once, such as the `me` of several fragments.
    const names = new Set<string>();
    const fragments = new Set<string>();
    const collect = ({ selections }: SelectionSetNode): void => {
      for (const selection of selections) {
        if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet);
        else if (selection.kind === Kind.FRAGMENT_SPREAD) collectFragment(selection.name.value);
        else if (!selection.name.value.startsWith('__')) names.add((selection.alias ?? selection.name).value);
      }
    };
    const collectFragment = (name: string): void => {
      const fragment = context.getFragment(name);
      if (!fragment || fragments.has(name)) return;
      fragments.add(name);
      collect(fragment.selectionSet);
    };
    collect(operation.selectionSet);
    if (names.size <= MAX_ROOT_FIELDS) return;
    const message = `Send at most ${MAX_ROOT_FIELDS} queries or mutations in an operation.`;
    context.reportError(new GraphQLError(message, { nodes: operation, extensions: { code: 'TOO_MANY_ROOT_FIELDS' } }));
  },
});
