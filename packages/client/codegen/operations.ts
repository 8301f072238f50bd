import type { Types } from '@graphql-codegen/plugin-helpers';
import { type GraphQLSchema, Kind, type OperationDefinitionNode, type TypeNode } from 'graphql';
import { readDocuments, version } from './document.ts';

/** Codegen plugin: prints the type and the document of each operation. */
export const plugin = (_schema: GraphQLSchema, files: readonly Types.DocumentFile[]) => {
  const { operations, fragments } = readDocuments(files);
  const names = new Set(operations.flatMap(({ node }) => [resultType(node), inputType(node)?.name ?? []].flat()));
  const types = operations.map(
    ({ name, node }) =>
      `  readonly ${name}: { readonly input: ${printInput(node)}; readonly result: ${printResult(node)} };`,
  );
  const texts = operations.map(({ name, text }) => `  ${name}: ${JSON.stringify(text)},`);
  return {
    prepend: [`import type { ${[...names].toSorted().join(', ')} } from './types.ts';`],
    content: `/** The input and the result of each operation. */
export interface Operations {
${types.join('\n')}
}

/** The version of the package, which is a part of the IDs of documents. */
export const VERSION = '${version}';

/** The text of each operation, without fragments. */
export const operations: Readonly<Record<keyof Operations, string>> = {
${texts.join('\n')}
};

export const fragments: readonly string[] = ${JSON.stringify(fragments, null, 2)};
`,
  };
};

const resultType = (node: OperationDefinitionNode): string =>
  `${node.name?.value}${node.operation === 'query' ? 'Query' : 'Mutation'}`;

const printResult = (node: OperationDefinitionNode): string => {
  const [field] = node.selectionSet.selections;
  if (field?.kind !== Kind.FIELD) throw new TypeError('Each operation has one root field.');
  return `${resultType(node)}['${field.name.value}']`;
};

/** Returns the type of `$input`, and undefined if the operation has none. */
const inputType = (node: OperationDefinitionNode): { name: string; isRequired: boolean } | undefined => {
  const type: TypeNode | undefined = node.variableDefinitions?.[0]?.type;
  if (type === undefined) return undefined;
  const named = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
  if (named.kind !== Kind.NAMED_TYPE) throw new TypeError('An input is no list.');
  return { name: named.name.value, isRequired: type.kind === Kind.NON_NULL_TYPE };
};

const printInput = (node: OperationDefinitionNode): string => {
  const input = inputType(node);
  if (input === undefined) return 'undefined';
  return input.isRequired ? input.name : `${input.name} | undefined`;
};
