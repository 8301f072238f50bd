import { readFileSync } from 'node:fs';
import { badRequest } from '../errors.ts';

/** Documents by hash, as client-preset's `persistedDocuments` writes them. */
export type TrustedDocuments = ReadonlyMap<string, string>;

/**
 * @param path from the Lambda's folder, where `serverless package` puts the file
 * @throws one line that names the variable
 */
export const readTrustedDocuments = (path: string): TrustedDocuments => {
  try {
    const manifest: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof manifest === 'object' && manifest !== null && !Array.isArray(manifest)) {
      const entries = Object.entries(manifest);
      if (entries.every(([, document]) => typeof document === 'string')) return new Map(entries);
    }
  } catch {
    // What is wrong with the file is said below; its content is not.
  }
  throw new Error(`Configuration: TRUSTED_DOCUMENTS must be a JSON file of documents by hash; ${path} is not.`);
};

interface Asked {
  readonly query?: unknown;
  readonly documentId?: unknown;
  readonly extensions?: { readonly persistedQuery?: { readonly sha256Hash?: unknown } | null } | null;
}

/**
 * The request with the document that its hash names: `documentId`, or `extensions.persistedQuery` as Apollo's clients say it.
 * @throws a GraphQLError for any other document
 */
export const trusted = (documents: TrustedDocuments, body: Asked): object => {
  const { query: _query, documentId, extensions, ...rest } = body;
  return { ...rest, query: documentOf(documents, documentId ?? extensions?.persistedQuery?.sha256Hash) };
};

/** The same for the query string of a GET. */
export const trustedSearch = (documents: TrustedDocuments, search: string): string => {
  const parameters = new URLSearchParams(search);
  // Sandbox's page, or a request without a document: Apollo's to answer.
  if (parameters.size === 0) return search;
  const hash = parameters.get('documentId') ?? hashOf(parameters.get('extensions'));
  parameters.set('query', documentOf(documents, hash));
  for (const name of ['documentId', 'extensions']) parameters.delete(name);
  return parameters.toString();
};

const hashOf = (extensions: string | null): unknown => {
  try {
    // Safe: what it really is, is looked at below.
    return (JSON.parse(extensions ?? 'null') as Asked['extensions'])?.persistedQuery?.sha256Hash;
  } catch {
    return undefined;
  }
};

const documentOf = (documents: TrustedDocuments, hash: unknown): string => {
  const document = typeof hash === 'string' ? documents.get(hash.replace(/^sha256:/, '')) : undefined;
  if (document === undefined) {
    throw badRequest(400, 'Only documents of the trusted manifest are executed: send the hash of one.');
  }
  return document;
};
