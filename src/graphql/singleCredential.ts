import { type FragmentDefinitionNode, GraphQLError, Kind, type SelectionSetNode, type ValidationRule } from 'graphql';

/**
 * Allows at most one mutation with `@credential` in an operation, so that a rate limit on requests also limits guesses. With
 * aliases, one request could otherwise try hundreds of passwords or send hundreds of text messages.
 */
export const singleCredential: ValidationRule = (context) => {
  const fields = context.getSchema().getMutationType()?.getFields() ?? {};
  const countByFragment = new Map<string, number>();

  /** Counts the credentials of a selection. Stops at two, because the rule only distinguishes one from several. */
  const count = ({ selections }: SelectionSetNode): number => {
    let sum = 0;
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) sum += fields[selection.name.value]?.extensions.credential ? 1 : 0;
      else if (selection.kind === Kind.INLINE_FRAGMENT) sum += count(selection.selectionSet);
      else sum += countFragment(context.getFragment(selection.name.value));
      if (sum > 1) break;
    }
    return sum;
  };
  const countFragment = (fragment: FragmentDefinitionNode | null | undefined): number => {
    if (!fragment) return 0;
    const cached = countByFragment.get(fragment.name.value);
    if (cached !== undefined) return cached;
    // NoFragmentCyclesRule rejects cyclic fragments.
    countByFragment.set(fragment.name.value, 0);
    const sum = count(fragment.selectionSet);
    countByFragment.set(fragment.name.value, sum);
    return sum;
  };

  return {
    OperationDefinition: (operation) => {
      if (operation.operation !== 'mutation' || count(operation.selectionSet) < 2) return;
      const message = 'Send one mutation that takes or sends a password, code, session or token at a time.';
      const extensions = { code: 'TOO_MANY_CREDENTIAL_OPERATIONS' };
      context.reportError(new GraphQLError(message, { nodes: operation, extensions }));
    },
  };
};
