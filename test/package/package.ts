import { unzipSync } from 'fflate';
import { evaluateConditions } from '../../checks/template/conditions.ts';
import { packageStack } from '../../checks/template/packaging.ts';

// biome-ignore lint/suspicious/noExplicitAny: the tests read arbitrary parts of a template.
export type Template = Record<'Conditions' | 'Resources' | 'Outputs', Record<string, any>>;

export interface Package {
  readonly template: Template;
  readonly zip: Record<string, Uint8Array>;
}

/** Runs `npx serverless package` without AWS credentials and region. */
export const packageFor = async (stage: string, env: Record<string, string> = {}): Promise<Package> => {
  const { template, zip } = await packageStack({ stage, env });
  // Safe: without an artifact there is a zip, and a template has conditions and outputs.
  return { template: template as Template, zip: unzipSync(zip as Buffer) };
};

/** Returns what CloudFormation would create. */
export const evaluate = (template: Template): Template => evaluateConditions(template).template as Template;

/** True if the resource's condition is true. */
export const isCreated = (template: Template, name: string): boolean => name in evaluate(template).Resources;

/** Returns the headers of one of API Gateway's own errors: quoted constants, or references to request headers. */
export const gatewayErrorHeaders = (template: Template, name: string): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(evaluate(template).Resources[name].Properties.ResponseParameters).map(([key, value]) => [
      key.replace(/^gatewayresponse\.header\./, '').toLowerCase(),
      value,
    ]),
  );

/** Returns the environment variables of the function. */
export const environmentOf = (template: Template): Record<string, unknown> =>
  evaluate(template).Resources.GraphLambdaFunction.Properties.Environment.Variables;
