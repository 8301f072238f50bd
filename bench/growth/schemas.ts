import type { Plugin } from 'esbuild';
import { buildSchema, type DocumentNode, Kind, parse, print, specifiedScalarTypes, visit } from 'graphql';
import { plugin as schemaCode } from '../../codegen/schemaModule.ts';
import { typeDefs } from '../../src/generated/typeDefs.ts';

const ROOTS = ['Query', 'Mutation'];
const SHARED = [...ROOTS, ...specifiedScalarTypes.map(({ name }) => name)];

/** Every type anew under another name, and the root types' fields, too. */
const copyOf = (document: DocumentNode, suffix: string): DocumentNode =>
  visit(document, {
    NamedType: (node) => renamed(node, SHARED.includes(node.name.value) ? '' : suffix),
    ObjectTypeDefinition: (node) =>
      ROOTS.includes(node.name.value)
        ? {
            ...node,
            kind: Kind.OBJECT_TYPE_EXTENSION,
            fields: node.fields?.map((field) => renamed(field, suffix)) ?? [],
          }
        : renamed(node, suffix),
    InterfaceTypeDefinition: (node) => renamed(node, suffix),
    UnionTypeDefinition: (node) => renamed(node, suffix),
    InputObjectTypeDefinition: (node) => renamed(node, suffix),
    EnumTypeDefinition: (node) => renamed(node, suffix),
  });

const renamed = <Node extends { readonly name: { readonly value: string } }>(node: Node, suffix: string): Node => ({
  ...node,
  name: { ...node.name, value: `${node.name.value}${suffix}` },
});

/** Builds the Lambda with its schema several times over; the copies' fields have no resolvers and are not asked for. */
export const timesSchema = (times: number): Plugin => ({
  name: 'times-schema',
  setup: ({ onLoad }) => {
    const document = parse(typeDefs, { noLocation: true });
    const copies = Array.from({ length: times - 1 }, (_, index) => print(copyOf(document, `Copy${index + 1}`)));
    const contents = schemaCode(buildSchema([typeDefs, ...copies].join('\n')));
    onLoad({ filter: /src\/generated\/schema\.ts$/ }, () => ({ contents, loader: 'ts' }));
  },
});
