import { readFileSync } from 'node:fs';
import type { Types } from '@graphql-codegen/plugin-helpers';
import { concatAST, Kind, type OperationDefinitionNode, print, stripIgnoredCharacters } from 'graphql';

/** The version of the package. A new one can change documents. */
export const { version }: { readonly version: string } = JSON.parse(
  readFileSync(`${import.meta.dirname}/../package.json`, 'utf8'),
);

export interface Operation {
  /** The operation's name, as the function is called: `signIn`. */
  readonly name: string;
  readonly node: OperationDefinitionNode;
  /** Without fragments, as short as possible. */
  readonly text: string;
}

/** Returns the operations of the .graphql files, sorted by name, and the fragments. */
export const readDocuments = (files: readonly Types.DocumentFile[]) => {
  const { definitions } = concatAST(files.flatMap(({ document }) => document ?? []));
  const operations: Operation[] = [];
  const fragments: string[] = [];
  for (const node of definitions) {
    const text = stripIgnoredCharacters(print(node));
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.push(text);
    if (node.kind === Kind.OPERATION_DEFINITION) operations.push({ name: toFunctionName(node), node, text });
  }
  return { operations: operations.toSorted((a, b) => (a.name < b.name ? -1 : 1)), fragments };
};

const toFunctionName = ({ name }: OperationDefinitionNode): string =>
  (name?.value ?? '').replace(/^./, (letter) => letter.toLowerCase());
