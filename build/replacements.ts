import { fileURLToPath } from 'node:url';
import type { ImportKind, Plugin } from 'esbuild';
import { version } from 'graphql';

/** A module that the bundle has other code in place of, by its exact name. */
export interface Replacement {
  readonly name: string;
  /** What the importing file's path holds. */
  readonly importer: string;
  readonly kind?: ImportKind;
  readonly code: string;
}

const APOLLO = '@apollo/server/dist/esm/';
const documentCache = fileURLToPath(new URL('../src/graphql/documentCache.ts', import.meta.url));

const leftOut = (name: string): string => `throw new Error(${JSON.stringify(`${name} is not in the bundle`)});`;

/** src/graphql/server.ts disables it by Apollo's own option, so that Apollo never reaches the import. */
const apolloPlugin = (plugin: string): Replacement => ({
  name: `./plugin/${plugin}/index.js`,
  importer: `${APOLLO}ApolloServer.js`,
  code: leftOut(plugin),
});

/** For the Lambda and for `npm start`. What each saves is CPU of a cold start. */
export const REPLACEMENTS: readonly Replacement[] = [
  // Protocol buffers and more, for reports that nobody is sent: with the three after it, 24 %.
  apolloPlugin('usageReporting'),
  apolloPlugin('schemaReporting'),
  apolloPlugin('cacheControl'),
  apolloPlugin('inlineTrace'),
  // Sandbox is the one landing page, and src/graphql/server.ts imports it by itself.
  apolloPlugin('landingPage/default'),
  // For `typeDefs` and `resolvers`; src/graphql/schema.ts gives Apollo a schema: 7 %.
  {
    name: '@graphql-tools/schema',
    importer: `${APOLLO}ApolloServer.js`,
    code: `export const makeExecutableSchema = () => { ${leftOut('@graphql-tools/schema')} };`,
  },
  // Looks whether this is graphql 17, by a dynamic import that would keep all of graphql-js in the bundle.
  {
    name: 'graphql',
    importer: `${APOLLO}incrementalDeliveryPolyfill.js`,
    kind: 'dynamic-import',
    code: `export const version = '${version}';`,
  },
  // Finds no `module.require` in a bundle, and would hash in JavaScript: 7 %.
  { name: '@apollo/utils.createhash', importer: APOLLO, code: "export { createHash } from 'node:crypto';" },
  // lru-cache, 22 kB, measures each document by JSON.stringify; the rest of the package is for persisted queries, which are off.
  {
    name: '@apollo/utils.keyvaluecache',
    importer: `${APOLLO}ApolloServer.js`,
    code: `export { InMemoryLRUCache } from '${documentCache}'; export class PrefixingKeyValueCache {}`,
  },
  // For a server without a `logger`; src/graphql/server.ts has one.
  {
    name: 'loglevel',
    importer: `${APOLLO}ApolloServer.js`,
    code: `export default { getLogger: () => { ${leftOut('loglevel')} } };`,
  },
  // Works out for each call where to send it, from what never changes: 7 % of a request. A kept handler knows it from its first call.
  {
    name: './endpointMiddleware',
    importer: '@smithy/core/dist-es/submodules/endpoints/middleware-endpoint/getEndpointPlugin.js',
    code: `import { bindEndpointMiddleware as bind } from '../node_modules/@smithy/core/dist-es/submodules/endpoints/middleware-endpoint/endpointMiddleware.js';
      export const bindEndpointMiddleware = (fromConfig) => (options) => (next, context) => {
        const resolve = bind(fromConfig)(options)(next, context);
        return (args) => (context.endpointV2 ? next(args) : resolve(args));
      };`,
  },
  // Cognito's user pools have no streams: 7 %.
  { name: '@smithy/core/event-streams', importer: '@smithy/core/', code: leftOut('@smithy/core/event-streams') },
];

/** For what Lambda has not. */
export const LAMBDA_REPLACEMENTS: readonly Replacement[] = [
  ...REPLACEMENTS,
  // No ~/.aws, and src/cognito/client.ts leaves nothing to look for there. Node's promises of files load a dozen modules: 4 %, where the
  // runtime has not loaded them for itself.
  {
    name: './fromSharedConfigFiles',
    importer: '@smithy/core/dist-es/submodules/config/node-config-provider/',
    code: `export const fromSharedConfigFiles = () => async () => { throw Object.assign(new Error('Lambda has no ~/.aws.'), { tryNextLink: true }); };`,
  },
  // Its role's credentials are in the environment, first in the SDK's chain, and it has nothing of what comes after: 25 %.
  {
    name: '@aws-sdk/credential-provider-node',
    importer: '@aws-sdk/client-cognito-identity-provider/',
    code: "export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env';",
  },
];

/** Fails the build where one was not used: its package has changed, and what it was to keep out is in. */
export const replace = (replacements: readonly Replacement[]): Plugin => ({
  name: 'replace',
  setup: ({ onResolve, onLoad, onEnd }) => {
    const used = new Set<Replacement>();
    onResolve({ filter: /^[@./\w-]+$/ }, ({ path, importer, kind }) => {
      const found = replacements.find(
        (each) => each.name === path && importer.includes(each.importer) && (each.kind ?? kind) === kind,
      );
      if (!found) return undefined;
      used.add(found);
      return { path, namespace: 'replacement', pluginData: found.code };
    });
    onLoad({ filter: /.*/, namespace: 'replacement' }, ({ pluginData }) => ({
      contents: pluginData,
      resolveDir: import.meta.dirname,
    }));
    onEnd(({ errors }) => ({
      errors:
        errors.length > 0
          ? []
          : replacements.filter((each) => !used.has(each)).map(({ name }) => ({ text: `${name} was not replaced` })),
    }));
  },
});
