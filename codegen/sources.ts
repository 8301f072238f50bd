import { globSync, readFileSync } from 'node:fs';
import { buildSchema, type DefinitionNode, Kind, parse, print } from 'graphql';
import { printSdl } from './sdl.ts';

/** SDL for the outputs of codegen.ts. */
interface Schemas {
  /** The schema of this project. */
  readonly core: string;
  /** With the types of extensions/schema/, but without the fields that it adds by `extend type`. */
  readonly types: string;
  /** The whole schema. */
  readonly full: string;
}

/** @throws if the extension is not supported, or does not fit the schema */
export const combine = (core: string, extension: string): Schemas => {
  const definitions = extension.trim() === '' ? [] : parse(extension).definitions;
  definitions.forEach(assertSupported);
  const join = (added: readonly DefinitionNode[]): string =>
    added.length === 0 ? core : printSdl(buildSchema([core, ...added.map(print)].join('\n')));
  return { core, types: join(definitions.filter(isTypeDefinition)), full: join(definitions) };
};

/**
 * Allows new types, and new fields of object types. A new value, member or input field of this project's types would be one that its
 * resolvers do not know.
 */
const assertSupported = (definition: DefinitionNode): void => {
  if (isTypeDefinition(definition)) return;
  if (definition.kind === Kind.OBJECT_TYPE_EXTENSION && !definition.interfaces?.length) return;
  const name = 'name' in definition ? ` ${definition.name?.value}` : '';
  throw new Error(
    `extensions/schema: ${definition.kind}${name} is not supported. Add types, and fields to object types by extend type.`,
  );
};

const TYPE_DEFINITIONS: readonly string[] = [
  Kind.OBJECT_TYPE_DEFINITION,
  Kind.INPUT_OBJECT_TYPE_DEFINITION,
  Kind.UNION_TYPE_DEFINITION,
  Kind.ENUM_TYPE_DEFINITION,
  Kind.INTERFACE_TYPE_DEFINITION,
  Kind.SCALAR_TYPE_DEFINITION,
];

const isTypeDefinition = ({ kind }: DefinitionNode): boolean => TYPE_DEFINITIONS.includes(kind);

/** One text, because codegen reads several files in an arbitrary order, so the output would differ between runs. */
const read = (folder: string): string =>
  globSync(`${folder}/*.graphql`)
    .sort()
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');

export const schemas = combine(read('schema'), read('extensions/schema'));
