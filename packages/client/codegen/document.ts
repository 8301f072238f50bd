import { readFileSync } from 'node:fs';
import type { Types } from '@graphql-codegen/plugin-helpers';
import {
  concatAST,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  print,
  stripIgnoredCharacters,
  visit,
} from 'graphql';

const { version } = JSON.parse(readFileSync(`${import.meta.dirname}/../package.json`, 'utf8'));

export interface Operation {
  /** The operation's name, as the function is called: `signIn`. */
  readonly name: string;
  readonly node: OperationDefinitionNode;
  /** The document, with all fragments, as short as possible. */
  readonly document: string;
  /** What a deployment with TRUSTED_DOCUMENTS knows the document by. A new version of the package can change documents. */
  readonly id: string;
}

/** Returns the operations of the .graphql files, sorted by name. */
export const listOperations = (files: readonly Types.DocumentFile[]): Operation[] => {
  const { definitions } = concatAST(files.flatMap(({ document }) => document ?? []));
  const fragments = new Map(
    definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  );
  return definitions
    .flatMap((node) => (node.kind === Kind.OPERATION_DEFINITION ? [toOperation(node, fragments)] : []))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
};

const toOperation = (
  node: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): Operation => {
  const name = node.name?.value ?? '';
  const used = new Map<string, FragmentDefinitionNode>();
  const collect = (part: OperationDefinitionNode | FragmentDefinitionNode): void => {
    visit(part, {
      FragmentSpread: ({ name: { value } }) => {
        const fragment = fragments.get(value);
        if (fragment === undefined || used.has(value)) return;
        used.set(value, fragment);
        collect(fragment);
      },
    });
  };
  collect(node);
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [node, ...used.values()] };
  return {
    name: `${name.charAt(0).toLowerCase()}${name.slice(1)}`,
    node,
    document: stripIgnoredCharacters(print(document)),
    id: `${name}@${version}`,
  };
};
