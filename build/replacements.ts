import { fileURLToPath } from 'node:url';
import type { ImportKind, Plugin } from 'esbuild';
import { version } from 'graphql';

/** Replaces one module of the bundle. */
export interface Replacement {
  /** The module's name, exactly as it is imported. */
  readonly name: string;
  /** Part of the importing file's path. */
  readonly importer: string;
  readonly kind?: ImportKind;
  readonly code: string;
}

const APOLLO = '@apollo/server/dist/esm/';
const documentCache = fileURLToPath(new URL('../src/graphql/documentCache.ts', import.meta.url));

const throwing = (name: string): string => `throw new Error(${JSON.stringify(`${name} is not in the bundle`)});`;

/** src/graphql/server.ts disables the plugin with Apollo's own option, so Apollo never reaches the import. */
const apolloPlugin = (plugin: string): Replacement => ({
  name: `./plugin/${plugin}/index.js`,
  importer: `${APOLLO}ApolloServer.js`,
  code: throwing(plugin),
});

/** Replacements for the Lambda and for `npm start`. docs/architecture.md has the gain of each, and when it can go. */
export const REPLACEMENTS: readonly Replacement[] = [
  // Protocol buffers and more, for reports that this server does not send.
  apolloPlugin('usageReporting'),
  apolloPlugin('schemaReporting'),
  apolloPlugin('cacheControl'),
  apolloPlugin('inlineTrace'),
  // Apollo needs it for `typeDefs` and `resolvers`; src/graphql/schema.ts passes a schema.
  {
    name: '@graphql-tools/schema',
    importer: `${APOLLO}ApolloServer.js`,
    code: `export const makeExecutableSchema = () => { ${throwing('@graphql-tools/schema')} };`,
  },
  // Apollo checks for graphql 17 with a dynamic import, which would keep all of graphql-js in the bundle.
  {
    name: 'graphql',
    importer: `${APOLLO}incrementalDeliveryPolyfill.js`,
    kind: 'dynamic-import',
    code: `export const version = '${version}';`,
  },
  // The package finds no `module.require` in a bundle and would hash in JavaScript.
  { name: '@apollo/utils.createhash', importer: APOLLO, code: "export { createHash } from 'node:crypto';" },
  // The package uses lru-cache (22 kB), which measures each document with JSON.stringify, a part of what a parsed document takes. Its
  // other exports serve persisted queries, which are disabled.
  {
    name: '@apollo/utils.keyvaluecache',
    importer: `${APOLLO}ApolloServer.js`,
    code: `export { InMemoryLRUCache } from '${documentCache}'; export class PrefixingKeyValueCache {}`,
  },
  // Cognito's user pools have no event streams.
  { name: '@smithy/core/event-streams', importer: '@smithy/core/', code: throwing('@smithy/core/event-streams') },
];

/** Also replaces code that never runs on Lambda. */
export const LAMBDA_REPLACEMENTS: readonly Replacement[] = [
  ...REPLACEMENTS,
  // Lambda has its role's credentials in the environment, the first source in the SDK's chain. The others do not exist.
  {
    name: '@aws-sdk/credential-provider-node',
    // The clients of extensions/ also import it.
    importer: '',
    code: "export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env';",
  },
  // The SDK reads ~/.aws by it, and takes an error for a missing file. Node loads readline and its file watchers with it.
  {
    name: 'node:fs/promises',
    importer: '@smithy/core/',
    code: `export const readFile = async () => { ${throwing('node:fs/promises')} };`,
  },
];

/** Fails the build if a replacement was not used: the package changed, and what the replacement kept out is back in. */
export const replace = (replacements: readonly Replacement[]): Plugin => ({
  name: 'replace',
  setup: ({ onResolve, onLoad, onEnd }) => {
    const used = new Set<Replacement>();
    onResolve({ filter: /^[@./:\w-]+$/ }, ({ path, importer, kind }) => {
      const replacement = replacements.find(
        (candidate) =>
          candidate.name === path && importer.includes(candidate.importer) && (candidate.kind ?? kind) === kind,
      );
      if (!replacement) return undefined;
      used.add(replacement);
      return { path, namespace: 'replacement', pluginData: replacement.code };
    });
    onLoad({ filter: /.*/, namespace: 'replacement' }, ({ pluginData }) => ({
      contents: pluginData,
      resolveDir: import.meta.dirname,
    }));
    onEnd(({ errors }) => ({
      errors:
        errors.length > 0
          ? []
          : replacements
              .filter((replacement) => !used.has(replacement))
              .map(({ name }) => ({ text: `${name} was not replaced` })),
    }));
  },
});
