import type { Plugin } from 'esbuild';
import { buildSchema, type DocumentNode, Kind, parse, print, specifiedScalarTypes, visit } from 'graphql';
import { plugin as printSchemaModule } from '../../codegen/schemaModule.ts';
import { typeDefs } from '../../src/generated/typeDefs.ts';

const ROOTS = ['Query', 'Mutation'];
const BUILT_IN = specifiedScalarTypes.map(({ name }) => name);

const scalarsOf = ({ definitions }: DocumentNode): string[] =>
  definitions.flatMap((definition) => (definition.kind === Kind.SCALAR_TYPE_DEFINITION ? [definition.name.value] : []));

/** Returns a copy of all types except scalars, and of the root types' fields, each with a suffix. */
const copySchema = (document: DocumentNode, suffix: string): DocumentNode => {
  const shared = [...ROOTS, ...BUILT_IN, ...scalarsOf(document)];
  return visit(document, {
    ScalarTypeDefinition: () => null,
    DirectiveDefinition: () => null,
    NamedType: (node) => addSuffix(node, shared.includes(node.name.value) ? '' : suffix),
    ObjectTypeDefinition: (node) =>
      ROOTS.includes(node.name.value)
        ? {
            ...node,
            kind: Kind.OBJECT_TYPE_EXTENSION,
            fields: node.fields?.map((field) => addSuffix(field, suffix)) ?? [],
          }
        : addSuffix(node, suffix),
    InterfaceTypeDefinition: (node) => addSuffix(node, suffix),
    UnionTypeDefinition: (node) => addSuffix(node, suffix),
    InputObjectTypeDefinition: (node) => addSuffix(node, suffix),
    EnumTypeDefinition: (node) => addSuffix(node, suffix),
  });
};

const addSuffix = <Node extends { readonly name: { readonly value: string } }>(node: Node, suffix: string): Node => ({
  ...node,
  name: { ...node.name, value: `${node.name.value}${suffix}` },
});

/** Builds the Lambda with several copies of its schema. The copies' fields have no resolvers and are not requested. */
export const multiplySchema = (times: number): Plugin => ({
  name: 'multiply-schema',
  setup: ({ onLoad }) => {
    const document = parse(typeDefs, { noLocation: true });
    const copies = Array.from({ length: times - 1 }, (_, index) => print(copySchema(document, `Copy${index + 1}`)));
    const contents = printSchemaModule(buildSchema([typeDefs, ...copies].join('\n')));
    onLoad({ filter: /src\/generated\/schema\.ts$/ }, () => ({ contents, loader: 'ts' }));
  },
});
