import { type Environment, type Formats, oneOf, wholeNumber } from './formats.ts';

/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html */
const RETENTION = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
];

export const FUNCTION_FORMATS: Formats = {
  // https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html
  MEMORY_MB: wholeNumber(128, 10_240, 'megabytes'),
  LOG_RETENTION_DAYS: oneOf(...RETENTION.map(String)),
};

type Resources = Readonly<Record<string, unknown>>;

interface Stack {
  readonly provider: {
    memorySize?: number;
    /** What osls has compiled: so far, the log groups of the functions. */
    readonly compiledCloudFormationTemplate: { readonly Resources: Resources };
  };
  readonly resources: Resources;
}

const isLogGroup = (resource: unknown): resource is { readonly Properties: Record<string, unknown> } =>
  typeof resource === 'object' && resource !== null && 'Type' in resource && resource.Type === 'AWS::Logs::LogGroup';

/** Applies the options to the functions, which osls compiles later, and to every log group. */
export const addFunctionSettings = ({ provider, resources }: Stack, env: Environment): void => {
  if (env.MEMORY_MB) provider.memorySize = Number(env.MEMORY_MB);
  if (!env.LOG_RETENTION_DAYS) return;
  const all = [resources, provider.compiledCloudFormationTemplate.Resources].flatMap((each) => Object.values(each));
  for (const { Properties } of all.filter(isLogGroup)) Properties.RetentionInDays = Number(env.LOG_RETENTION_DAYS);
};
