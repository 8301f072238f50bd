import { type GraphQLSchema, isObjectType, Kind, parse, print, printSchema } from 'graphql';
import { customDirectives } from './customDirectives.ts';

const HEADER = `# The API's schema, for client code generators and editors. Generated from schema/ by \`npm run generate\`.
#
# Every mutation returns a union of payloads and of the errors that a client can expect, with HTTP status 200. Switch on
# __typename. Every error type implements AuthError. All other failures are in the response's \`errors\`.

`;

/** Codegen plugin: prints the whole schema as SDL, or as a TypeScript module that exports the SDL. */
export const plugin = (
  schema: GraphQLSchema,
  ...[, , { outputFile }]: [documents: unknown, config: unknown, info: { outputFile: string }]
): string => {
  const sdl = printSdl(schema);
  return outputFile.endsWith('.graphql')
    ? `${HEADER}${sdl}\n`
    : `export const typeDefs = /* GraphQL */ ${JSON.stringify(sdl)};\n`;
};

/**
 * Prints the schema with the custom directives of its fields, which graphql-js omits. @graphql-tools/utils prints them,
 * too, but without the blank lines that separate described fields.
 */
export const printSdl = (schema: GraphQLSchema): string => {
  const sdl = printSchema(schema);
  // Inserts from the end, so that the earlier offsets stay valid.
  return fieldEnds(sdl).reduceRight((text, { typeName, fieldName, end }) => {
    const type = schema.getType(typeName);
    const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
    const directives = field ? customDirectives(field).map((directive) => ` ${print(directive)}`) : [];
    return `${text.slice(0, end)}${directives.join('')}${text.slice(end)}`;
  }, sdl);
};

const fieldEnds = (sdl: string): { typeName: string; fieldName: string; end: number }[] =>
  parse(sdl).definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION
      ? (definition.fields ?? []).map(({ name, loc }) => ({
          typeName: definition.name.value,
          fieldName: name.value,
          end: loc?.end ?? 0,
        }))
      : [],
  );
