import { installPath } from './packages.ts';

export interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly dev?: boolean; readonly dependencies?: Readonly<Record<string, string>> }>
  >;
}

/** Paths that must not be in the bundle, and why. */
const FORBIDDEN_PATHS: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [/^(local|packages)\//, 'The local pool accepts any signature and shows every code.'],
  [/^(test|bench|checks|examples)\//, 'It is for development only.'],
  [/^(serverless|build|codegen)\/|^[\w.-]+\.ts$/, 'It runs when the project is built or deployed.'],
  [/(^|\/)\.env/, 'It can hold secrets.'],
  [/\.map$/, 'It contains the sources.'],
  [/node_modules\/@apollo\/server\/dist\/cjs\//, 'Apollo would be bundled twice, see build/lambda.ts.'],
  [
    /node_modules\/graphql\/.*(?<!\.mjs)$/,
    'graphql would be bundled twice, and each copy rejects schemas of the other.',
  ],
  [
    /node_modules\/@aws-sdk\/(nested-clients|token-providers|credential-provider-(?!env\/))/,
    'Lambda has its credentials in the environment and needs no other provider, such as STS or SSO.',
  ],
  [/node_modules\/@smithy\/credential-provider-imds\//, 'It asks EC2 for credentials, and Lambda does not run on EC2.'],
  [/node_modules\/@smithy\/core\/.*\/event-streams\//, 'User pools have no event streams.'],
  [/node_modules\/(@apollo\/usage-reporting-protobuf|@?protobufjs)\//, 'Nothing is reported to Apollo.'],
  [
    /node_modules\/@apollo\/server\/.*\/plugin\/(usageReporting|schemaReporting|inlineTrace)\//,
    'Nothing is reported to Apollo.',
  ],
  [/node_modules\/@graphql-tools\//, 'src/graphql/schema.ts uses only graphql-js.'],
  [
    /node_modules\/graphql\/utilities\/(buildASTSchema|extendSchema)/,
    'The schema is deployed as JSON, see codegen/schemaModule.ts.',
  ],
  [/node_modules\/sha\.js\//, 'node:crypto is faster, see build/replacements.ts.'],
];

/** AWS's clients other than Cognito's. An extension can have them as dependencies of its own. */
const OTHER_CLIENT = /^node_modules\/(@aws-sdk\/(?!client-cognito-identity-provider$)client-|aws-sdk$)/;

const UNNEEDED_CLIENT = 'The API calls only Cognito, and extensions/package.json does not depend on it.';
const DEV_DEPENDENCY = 'It is a dev dependency.';
const NOT_LOCKED = 'It is not in the lockfile.';

/** Returns why a file must not be in the bundle, or undefined if it may be. */
export const reasonToReject = (path: string, { packages }: Lock): string | undefined => {
  const [, reason] = FORBIDDEN_PATHS.find(([pattern]) => pattern.test(path)) ?? [];
  const folder = installPath(path);
  if (reason !== undefined || folder === undefined) return reason;
  const lockedPackage = packages[folder];
  if (lockedPackage === undefined) return NOT_LOCKED;
  const { dependencies = {} } = packages.extensions ?? {};
  if (OTHER_CLIENT.test(folder) && !(folder.replace(/^node_modules\//, '') in dependencies)) return UNNEEDED_CLIENT;
  return lockedPackage.dev ? DEV_DEPENDENCY : undefined;
};
