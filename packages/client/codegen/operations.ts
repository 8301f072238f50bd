import type { Types } from '@graphql-codegen/plugin-helpers';
import { type GraphQLSchema, Kind, type OperationDefinitionNode, type TypeNode } from 'graphql';
import { listOperations } from './document.ts';

/** Codegen plugin: prints the type and the document of each operation. */
export const plugin = (_schema: GraphQLSchema, files: readonly Types.DocumentFile[]) => {
  const operations = listOperations(files);
  const names = new Set(operations.flatMap(({ node }) => [resultType(node), inputType(node)?.name ?? []].flat()));
  const types = operations.map(
    ({ name, node }) =>
      `  readonly ${name}: { readonly input: ${printInput(node)}; readonly result: ${printResult(node)} };`,
  );
  const documents = operations.map(({ name, id, document }) => `  ${name}: ['${id}', ${JSON.stringify(document)}],`);
  return {
    prepend: [`import type { ${[...names].toSorted().join(', ')} } from './types.ts';`],
    content: `/** The input and the result of each operation. */
export interface Operations {
${types.join('\n')}
}

/** The ID and the document of each operation. */
export const documents: Readonly<Record<keyof Operations, readonly [id: string, document: string]>> = {
${documents.join('\n')}
};
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
