import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** One import for each case: the importing file, and the module that it imports. */
const FORBIDDEN: readonly (readonly [file: string, module: string])[] = [
  ['src/config.ts', './http/cors.ts'],
  ['src/errors.ts', './graphql/server.ts'],
  ['src/errors.ts', '../local/start.ts'],
  ['src/log/planted.ts', '../http/cors.ts'],
  ['src/fraud/planted.ts', '../log/log.ts'],
  ['src/fraud/planted.ts', '../runtime/input.ts'],
  ['src/resolvers/signUp/planted.ts', '../../fraud/captcha.ts'],
  ['src/cognito/planted.ts', '../http/context.ts'],
  ['src/cognito/planted.ts', '../runtime/run.ts'],
  ['src/http/planted.ts', '../cognito/client.ts'],
  ['src/http/planted.ts', '../graphql/server.ts'],
  ['src/runtime/planted.ts', '../mapping/exceptions.ts'],
  ['src/runtime/planted.ts', '../resolvers/registry.ts'],
  ['src/mapping/planted.ts', '../resolvers/signIn/challenge.ts'],
  ['src/resolvers/registry.ts', '../graphql/schema.ts'],
  ['src/resolvers/registry.ts', '../cognito/client.ts'],
  ['src/resolvers/signUp/planted.ts', '../../graphql/server.ts'],
  ['src/resolvers/signUp/planted.ts', '../../config.ts'],
  ['src/resolvers/signUp/planted.ts', '../../cognito/client.ts'],
  ['src/resolvers/signUp/planted.ts', '../../runtime/run.ts'],
  ['src/resolvers/signUp/planted.ts', 'node:fs'],
  ['src/resolvers/signUp/planted.ts', '@apollo/server'],
  ['src/graphql/planted.ts', '../handler.ts'],
  ['src/handler.ts', './lambda.ts'],
  ['src/handler.ts', '../local/start.ts'],
  ['src/graphql/planted.ts', '../../packages/local-pool/src/server.ts'],
  ['src/resolvers/signUp/planted.ts', '../../../test/support/listen.ts'],
  ['src/handler.ts', '../extensions/registry.ts'],
  ['src/compose.ts', '../extensions/triggers.ts'],
  ['src/compose.ts', '../local/start.ts'],
  ['src/resolvers/registry.ts', '../../extensions/registry.ts'],
  ['extensions/registry.ts', '../src/graphql/server.ts'],
  ['extensions/dataSources.ts', '../test/support/api.ts'],
  ['extensions/resolvers/planted.ts', '../../src/cognito/client.ts'],
  ['extensions/resolvers/planted.ts', '../../src/runtime/run.ts'],
  ['extensions/resolvers/planted.ts', '@aws-sdk/client-dynamodb'],
  ['extensions/resolvers/planted.ts', 'node:fs'],
  ['extensions/resolvers/account/planted.ts', '../../../src/config.ts'],
  ['extensions/resolvers/account/planted.ts', '../../../test/support/api.ts'],
  ['examples/extension/resolvers/planted.ts', '../../src/graphql/server.ts'],
  ['packages/local-pool/src/planted.ts', '../../../src/config.ts'],
  ['packages/local-pool/src/signIn/planted.ts', '../../../../local/console/http.ts'],
  ['packages/local-pool/src/signIn/answers/planted.ts', '../../../../../src/config.ts'],
  ['packages/local-pool/test/planted.ts', '../../../test/support/listen.ts'],
];

const ALLOWED: typeof FORBIDDEN = [
  ['src/lambda.ts', './handler.ts'],
  ['src/fraud/planted.ts', '../post.ts'],
  ['src/config.ts', './fraud/fraudConfig.ts'],
  ['src/mapping/planted.ts', '../fraud/refusal.ts'],
  ['src/handler.ts', './graphql/server.ts'],
  ['src/handler.ts', './log/log.ts'],
  ['src/graphql/planted.ts', '../resolvers/registry.ts'],
  ['src/resolvers/registry.ts', './signIn/signIn.ts'],
  ['src/resolvers/signUp/planted.ts', '../signIn/challenge.ts'],
  ['src/resolvers/signUp/planted.ts', '../../mapping/user.ts'],
  ['src/mapping/planted.ts', '../runtime/resolver.ts'],
  ['src/runtime/planted.ts', '../cognito/deadline.ts'],
  ['src/runtime/planted.ts', '../http/context.ts'],
  ['src/http/planted.ts', '../config.ts'],
  ['src/cognito/planted.ts', '../config.ts'],
  ['src/compose.ts', '../extensions/registry.ts'],
  ['extensions/registry.ts', '../src/runtime/extension.ts'],
  ['extensions/registry.ts', './resolvers/planted.ts'],
  ['extensions/dataSources.ts', '@aws-sdk/client-dynamodb'],
  ['extensions/resolvers/planted.ts', '../dataSources.ts'],
  ['extensions/resolvers/planted.ts', '../../src/mapping/tokenClaims.ts'],
  ['extensions/resolvers/planted.ts', '@aws-sdk/client-cognito-identity-provider'],
  ['extensions/resolvers/account/planted.ts', '../../../src/runtime/resolver.ts'],
  ['packages/local-pool/src/signIn/answers/planted.ts', '../../users/user.ts'],
  ['packages/local-pool/test/planted.ts', '../src/server.ts'],
];

interface Diagnostic {
  readonly location: { readonly path: string; readonly start: { readonly line: number } };
}

const files = Map.groupBy([...FORBIDDEN, ...ALLOWED], ([file]) => file);

let folder: string;
let restricted: readonly string[];

/** Plants all imports in an empty folder with this repository's biome.json, and checks them by one Biome process. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'layers-'));
  await cp('biome.json', join(folder, 'biome.json'));
  for (const [file, imports] of files) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), imports.map(([, module]) => `import '${module}';\n`).join(''));
  }
  const biome = resolve('node_modules/.bin/biome');
  const options = [
    '--only=style/noRestrictedImports',
    '--reporter=json',
    '--max-diagnostics=none',
    '--vcs-enabled=false',
  ];
  const json = await new Promise<string>((done) => {
    execFile(biome, ['lint', ...options, '.'], { cwd: folder }, (_error, stdout) => done(stdout));
  });
  const { diagnostics }: { diagnostics: readonly Diagnostic[] } = JSON.parse(json);
  restricted = diagnostics.map(({ location }) => `${location.path}:${location.start.line}`);
});

afterAll(() => rm(folder, { recursive: true }));

const position = (entry: (typeof FORBIDDEN)[number]): string => {
  const [file] = entry;
  return `${file}:${(files.get(file)?.indexOf(entry) ?? -1) + 1}`;
};

describe('biome check', () => {
  test.for(FORBIDDEN)('fails when %s imports %s', (entry) => {
    expect(restricted).toContain(position(entry));
  });

  test.for(ALLOWED)('passes when %s imports %s', (entry) => {
    expect(restricted).not.toContain(position(entry));
  });
});
