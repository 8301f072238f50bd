import { unzipSync } from 'fflate';
import { evaluateConditions } from '../../checks/template/conditions.ts';
import { packageStack } from '../../checks/template/packaging.ts';

// biome-ignore lint/suspicious/noExplicitAny: a template's shape is what tests look at.
export type Template = Record<'Conditions' | 'Resources' | 'Outputs', Record<string, any>>;

export interface Package {
  readonly template: Template;
  readonly zip: Record<string, Uint8Array>;
}

/** What `npx serverless package` makes where nothing of AWS is configured. */
export const packageFor = async (stage: string, env: Record<string, string> = {}): Promise<Package> => {
  const { template, zip } = await packageStack({ stage, env });
  // Safe: without an artifact there is a zip, and a template has conditions and outputs.
  return { template: template as Template, zip: unzipSync(zip as Buffer) };
};

/** As CloudFormation sees it, once its conditions are decided. */
export const decided = (template: Template): Template => evaluateConditions(template).template as Template;

/** Whether a resource is created: its condition compares what was known when it was packaged. */
export const isCreated = (template: Template, name: string): boolean => name in decided(template).Resources;

/** The headers of what API Gateway answers by itself: a quoted value is as it is, and a name is what it maps. */
export const gatewayErrorHeaders = (template: Template, name: string): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(decided(template).Resources[name].Properties.ResponseParameters).map(([key, value]) => [
      key.replace(/^gatewayresponse\.header\./, '').toLowerCase(),
      value,
    ]),
  );

/** The function's environment. */
export const environmentOf = (template: Template): Record<string, unknown> =>
  decided(template).Resources.GraphLambdaFunction.Properties.Environment.Variables;
