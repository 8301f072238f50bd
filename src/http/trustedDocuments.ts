import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { badRequest } from '../errors.ts';

/** Documents by hash. */
export type TrustedDocuments = ReadonlyMap<string, string>;

interface Manifest {
  readonly documents: TrustedDocuments;
  /** The file's SHA-256. */
  readonly digest: string;
}

/**
 * Reads the manifest of client-preset (`persistedDocuments`) or of @apollo/generate-persisted-query-manifest.
 * @param path relative to the Lambda's folder, where `serverless package` puts the file
 * @throws one line that names the environment variable
 */
export const readTrustedDocuments = (path: string): Manifest => {
  try {
    const bytes = readFileSync(path);
    // TextDecoder drops a byte-order mark.
    const entries = toEntries(JSON.parse(new TextDecoder().decode(bytes)));
    if (entries.every(isEntry)) return { documents: new Map(entries), digest: hash('sha256', bytes) };
  } catch {
    // The error below describes the file without its content.
  }
  throw new Error(`Configuration: TRUSTED_DOCUMENTS must be a JSON file of documents by hash; ${path} is not.`);
};

/** @throws a TypeError if the manifest has neither form */
const toEntries = (manifest: unknown): unknown[][] => {
  if (typeof manifest !== 'object' || manifest === null || Array.isArray(manifest)) throw new TypeError('No object');
  if (!('format' in manifest)) return Object.entries(manifest);
  const { format, version, operations, ...documents } = manifest as ApolloManifest;
  if (format !== 'apollo-persisted-query-manifest' || version !== 1) throw new TypeError('Another format');
  // Other members are documents by hash, merged with the manifest of another package.
  return [...Object.entries(documents), ...operations.map(({ id, body }) => [id, body])];
};

/** The form of a manifest that names Apollo's format. `isEntry` checks the members. */
interface ApolloManifest {
  readonly format: unknown;
  readonly version?: unknown;
  readonly operations: readonly { readonly id?: unknown; readonly body?: unknown }[];
}

const isEntry = (entry: unknown[]): entry is [string, string] => entry.every((part) => typeof part === 'string');

interface Body {
  readonly query?: unknown;
  readonly documentId?: unknown;
  readonly extensions?: { readonly persistedQuery?: { readonly sha256Hash?: unknown } | null } | null;
}

/**
 * Returns the body with the document that its hash names, by `documentId` or by `extensions.persistedQuery` (Apollo's clients).
 * @throws a GraphQLError if the manifest does not have the document
 */
export const resolveBody = (documents: TrustedDocuments, body: Body): object => {
  const { query: _query, documentId, extensions, ...rest } = body;
  return { ...rest, query: findDocument(documents, documentId ?? extensions?.persistedQuery?.sha256Hash) };
};

/** Does the same for the query string of a GET. */
export const resolveSearch = (documents: TrustedDocuments, search: string): string => {
  const parameters = new URLSearchParams(search);
  // Sandbox's page, or a request without a document, which Apollo answers.
  if (parameters.size === 0) return search;
  const hash = parameters.get('documentId') ?? readHash(parameters.get('extensions'));
  parameters.set('query', findDocument(documents, hash));
  for (const name of ['documentId', 'extensions']) parameters.delete(name);
  return parameters.toString();
};

const readHash = (extensions: string | null): unknown => {
  try {
    // Safe: findDocument checks the type.
    return (JSON.parse(extensions ?? 'null') as Body['extensions'])?.persistedQuery?.sha256Hash;
  } catch {
    return undefined;
  }
};

const findDocument = (documents: TrustedDocuments, hash: unknown): string => {
  const document =
    typeof hash === 'string' ? (documents.get(hash) ?? documents.get(hash.replace(/^sha256:/, ''))) : undefined;
  if (document === undefined) {
    throw badRequest(400, 'Only documents of the trusted manifest are executed: send the hash of one.');
  }
  return document;
};
