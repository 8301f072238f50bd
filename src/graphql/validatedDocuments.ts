import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import type { TrustedDocuments } from '../http/trustedDocuments.ts';

/**
 * Rejects every document that was not validated when the Lambda was packaged, for a server that does not validate. The handler
 * executes only documents of the manifest, so this finds none, unless the handler has a fault.
 */
export const onlyValidated = (documents: TrustedDocuments): ApolloServerPlugin<BaseContext> => {
  const texts = new Set(documents.values());
  return {
    requestDidStart: async () => ({
      didResolveSource: async ({ source }) => {
        if (!texts.has(source)) throw new TypeError('The document was not validated.');
      },
    }),
  };
};
