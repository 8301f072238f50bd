import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { evaluateConditions } from '../../checks/template/conditions.ts';
import { packageStack } from '../../checks/template/packaging.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests assert the shape.
export type Template = Record<'Conditions' | 'Resources' | 'Outputs', Record<string, any>>;

export interface Package {
  readonly template: Template;
  readonly zip: Record<string, Uint8Array>;
}

/** Runs `npx serverless package` without AWS credentials, and without the resources of extensions/. */
export const packageFor = async (
  stage: string,
  env: Record<string, string> = {},
  compileCache?: 'make' | 'use',
): Promise<Package> => {
  const { template, zip } = await packageStack({
    stage,
    env,
    extensions: 'test/fixtures/empty-extension',
    compileCache,
  });
  // Safe: without an artifact there is a zip, and a template has conditions and outputs.
  return { template: template as Template, zip: unzipSync(zip as Buffer) };
};

/** Writes the files of the zip to a folder, as Lambda does. */
export const unzipTo = async (folder: string, zip: Package['zip']): Promise<void> => {
  for (const [name, contents] of Object.entries(zip)) {
    await mkdir(join(folder, dirname(name)), { recursive: true });
    await writeFile(join(folder, name), contents);
  }
};

/** Returns the template as CloudFormation creates it, with its conditions evaluated. */
export const decideConditions = (template: Template): Template => evaluateConditions(template).template as Template;

/** True if the resource's condition holds, which depends only on the packaging. */
export const isCreated = (template: Template, name: string): boolean => name in decideConditions(template).Resources;

/** Returns the headers of a gateway response. A quoted value is static, and any other is mapped from the request. */
export const gatewayErrorHeaders = (template: Template, name: string): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(decideConditions(template).Resources[name].Properties.ResponseParameters).map(([key, value]) => [
      key.replace(/^gatewayresponse\.header\./, '').toLowerCase(),
      value,
    ]),
  );

/** Returns the environment variables of the function. */
export const environmentOf = (template: Template): Record<string, unknown> =>
  decideConditions(template).Resources.GraphLambdaFunction.Properties.Environment.Variables;
