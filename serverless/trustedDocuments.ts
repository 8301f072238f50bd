import { posix } from 'node:path';
import {
  type DocumentNode,
  GraphQLError,
  Kind,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { DOCUMENT_RULES, PARSE_OPTIONS, VALIDATION_OPTIONS } from '../src/graphql/documentRules.ts';
import { newSchema } from '../src/graphql/newSchema.ts';
import { readTrustedDocuments, type TrustedDocuments } from '../src/http/trustedDocuments.ts';

/**
 * Returns osls's package pattern for the manifest, which is its path: the Lambda reads it at the same path.
 * @throws one line that says what is wrong with the path, the file or its documents
 */
export const manifestPatterns = (env: NodeJS.ProcessEnv): string[] => {
  const path = manifestPath(env);
  if (path === undefined) return [];
  const problems = documentProblems(readTrustedDocuments(path).documents, env.INTROSPECTION === 'true');
  if (problems.length > 0) throw new Error(`Configuration: TRUSTED_DOCUMENTS: ${problems.join(' ')}`);
  return [path];
};

/** Returns the SHA-256 of the manifest, by which the Lambda knows that its documents are valid. */
export const manifestDigest = (env: NodeJS.ProcessEnv): string | undefined => {
  const path = manifestPath(env);
  return path === undefined ? undefined : readTrustedDocuments(path).digest;
};

const manifestPath = ({ TRUSTED_DOCUMENTS }: NodeJS.ProcessEnv): string | undefined => {
  if (!TRUSTED_DOCUMENTS) return undefined;
  const path = posix.normalize(TRUSTED_DOCUMENTS);
  if (!/^(?!\/|\.\.\/)[\w./-]+$/.test(path)) {
    throw new Error(
      'Configuration: TRUSTED_DOCUMENTS must be a path inside the project, of letters, digits, - _ . and /.',
    );
  }
  return path;
};

/** Returns a sentence for each document that Apollo would reject, with the operation's name. */
export const documentProblems = (documents: TrustedDocuments, introspection: boolean): string[] => {
  // As Apollo does. It has its own rule against introspection, which it does not export; graphql-js's rejects the same documents.
  const rules = [...specifiedRules, ...(introspection ? [] : [NoSchemaIntrospectionCustomRule]), ...DOCUMENT_RULES];
  const schema = newSchema();
  return [...documents].flatMap(([id, text]) => {
    try {
      const document = parse(text, PARSE_OPTIONS);
      const [error] = validate(schema, document, rules, VALIDATION_OPTIONS);
      return error ? [`${nameOf(document) ?? id} is not valid: ${error.message}`] : [];
    } catch (error) {
      if (error instanceof GraphQLError) return [`${id} cannot be parsed: ${error.message}`];
      throw error;
    }
  });
};

/** Returns the name of the first operation that has one. */
const nameOf = ({ definitions }: DocumentNode): string | undefined =>
  definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION && definition.name ? [definition.name.value] : [],
  )[0];
