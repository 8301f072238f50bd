import { globSync, readFileSync } from 'node:fs';
import { buildSchema, type DefinitionNode, Kind, parse, print } from 'graphql';
import { printSdl } from './sdl.ts';

/** One text, because codegen reads several files in an arbitrary order, so the output would differ between runs. */
const read = (folder: string): string =>
  globSync(`${folder}/*.graphql`)
    .sort()
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');

/** The schema of this project. */
export const coreSdl = read('schema');

const definitions = ((extension: string): readonly DefinitionNode[] =>
  extension.trim() === '' ? [] : parse(extension).definitions)(read('extensions/schema'));

/**
 * Allows new types, and new fields of object types. A new value, member or input field of this project's types would be one that its
 * resolvers do not know.
 */
const assertSupported = (definition: DefinitionNode): void => {
  if (isTypeDefinition(definition) || definition.kind === Kind.OBJECT_TYPE_EXTENSION) return;
  const name = 'name' in definition ? ` ${definition.name?.value}` : '';
  throw new Error(
    `extensions/schema: ${definition.kind}${name} is not supported. Add types, and fields to object types by extend type.`,
  );
};

const isTypeDefinition = ({ kind }: DefinitionNode): boolean =>
  [
    Kind.OBJECT_TYPE_DEFINITION,
    Kind.INPUT_OBJECT_TYPE_DEFINITION,
    Kind.UNION_TYPE_DEFINITION,
    Kind.ENUM_TYPE_DEFINITION,
    Kind.INTERFACE_TYPE_DEFINITION,
    Kind.SCALAR_TYPE_DEFINITION,
  ].some((supported) => supported === kind);

definitions.forEach(assertSupported);

/** The schema of this project with the types of extensions/schema/, but without the fields that it adds to this project's types. */
export const typesSdl = [coreSdl, ...definitions.filter(isTypeDefinition).map(print)].join('\n');

/** The whole schema. */
export const fullSdl =
  definitions.length === 0 ? coreSdl : printSdl(buildSchema([coreSdl, ...definitions.map(print)].join('\n')));
