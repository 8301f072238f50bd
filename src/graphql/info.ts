import {
  GraphQLIncludeDirective,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getDirectiveValues,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Info } from '../runtime/info.ts';

type Operation = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments' | 'variableValues'>;

/** Few resolvers read the list, so it is computed on demand. src/graphql/documentLimits.ts bounds its length. */
export const createInfo = (operation: Operation): Info => {
  let list: readonly string[] | undefined;
  return {
    get selectionSetList() {
      list ??= [...new Set(operation.fieldNodes.flatMap((node) => pathsOf(node.selectionSet, operation)))];
      return list;
    },
  };
};

const pathsOf = (selectionSet: SelectionSetNode | undefined, operation: Operation): string[] =>
  (selectionSet?.selections ?? []).flatMap((selection) => {
    if (!isIncluded(selection, operation)) return [];
    if (selection.kind === Kind.INLINE_FRAGMENT) return pathsOf(selection.selectionSet, operation);
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      return pathsOf(operation.fragments[selection.name.value]?.selectionSet, operation);
    }
    const name = selection.name.value;
    return [name, ...pathsOf(selection.selectionSet, operation).map((path) => `${name}/${path}`)];
  });

const isIncluded = (node: SelectionNode, { variableValues }: Operation): boolean =>
  getDirectiveValues(GraphQLSkipDirective, node, variableValues)?.if !== true &&
  getDirectiveValues(GraphQLIncludeDirective, node, variableValues)?.if !== false;
