import { installedAt } from './packages.ts';

export interface Lock {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean }>>;
}

/** What must not be in the bundle, and why. */
const NAMES: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [/^(local|packages)\//, 'The local pool takes any signature and shows every code.'],
  [/^(test|bench|checks)\//, 'It is for those who change this project.'],
  [/^(serverless|build|codegen)\/|^[\w.-]+\.ts$/, 'It runs where the project is built and deployed.'],
  [/(^|\/)\.env/, 'It holds secrets.'],
  [/\.map$/, 'It says all that the sources do.'],
  [/node_modules\/@apollo\/server\/dist\/cjs\//, 'Apollo would be bundled twice; see build/lambda.ts.'],
  [/node_modules\/graphql\/.*(?<!\.mjs)$/, "graphql would be bundled twice, and one's schemas are not the other's."],
  [/node_modules\/@?aws-sdk\/(?!client-cognito-identity-provider\/)client-/, 'The graph asks nothing but Cognito.'],
  [
    /node_modules\/@aws-sdk\/(nested-clients|token-providers|credential-provider-(?!env\/))/,
    'STS, SSO and the rest of the credential chain: Lambda has its credentials in the environment.',
  ],
  [/node_modules\/@smithy\/credential-provider-imds\//, 'It asks EC2 for credentials, and Lambda is not there.'],
  [/node_modules\/@smithy\/core\/.*\/event-streams\//, 'User pools have no streams.'],
  [/node_modules\/(@apollo\/usage-reporting-protobuf|@?protobufjs)\//, 'Nothing is reported to Apollo.'],
  [
    /node_modules\/@apollo\/server\/.*\/plugin\/(usageReporting|schemaReporting|inlineTrace)\//,
    'Nothing is reported to Apollo.',
  ],
  [/node_modules\/@graphql-tools\//, 'graphql-js does without: src/graphql/schema.ts.'],
  [
    /node_modules\/graphql\/utilities\/(buildASTSchema|extendSchema)/,
    'The schema ships as code: codegen/schemaModule.ts.',
  ],
  [/node_modules\/sha\.js\//, 'Node has it, and faster: build/replacements.ts.'],
];

const DEVELOPMENT = 'It is a dev dependency.';
const UNKNOWN = 'The lockfile does not have it.';

/** @returns why a file may not be in the bundle */
export const forbidden = (path: string, { packages }: Lock): string | undefined => {
  const [, reason] = NAMES.find(([pattern]) => pattern.test(path)) ?? [];
  const folder = installedAt(path);
  if (reason !== undefined || folder === undefined) return reason;
  const installed = packages[folder];
  if (installed === undefined) return UNKNOWN;
  return installed.dev ? DEVELOPMENT : undefined;
};
