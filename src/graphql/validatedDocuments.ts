import { hash } from 'node:crypto';
import type { ApolloServerOptions, BaseContext } from '@apollo/server';
import { type DocumentNode, parse } from 'graphql';
import type { TrustedDocuments } from '../http/trustedDocuments.ts';
import { PARSE_OPTIONS } from './documentRules.ts';

type DocumentStore = NonNullable<ApolloServerOptions<BaseContext>['documentStore']>;

/**
 * Returns Apollo's `documentStore` of documents that were validated when the Lambda was packaged. Apollo does not validate what the
 * store returns. A document is parsed at its first use.
 *
 * Apollo's keys end with the document's SHA-256. If a future version has other keys, the store finds nothing, and Apollo validates.
 */
export const validatedDocuments = (documents: TrustedDocuments): DocumentStore => {
  const parsed = new Map<string, DocumentNode>();
  let texts: ReadonlyMap<string, string> | undefined;
  return {
    get: async (key) => {
      const cached = parsed.get(key);
      if (cached) return cached;
      texts ??= new Map(Array.from(documents.values(), (text) => [hash('sha256', text), text]));
      const text = texts.get(key.slice(-64));
      if (text === undefined) return undefined;
      const document = parse(text, PARSE_OPTIONS);
      parsed.set(key, document);
      return document;
    },
    // Called for documents that Apollo has validated. The handler lets only documents of the manifest pass, so their number is bounded.
    set: async (key, document) => {
      parsed.set(key, document);
    },
    delete: async (key) => parsed.delete(key),
  };
};
