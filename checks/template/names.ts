import { isObject, type Json, type JsonObject, listOf, propertiesOf, type Template } from './template.ts';

/** The properties that name a resource in its account and region. */
const NAMES: Readonly<Record<string, string>> = {
  'AWS::ApiGateway::RestApi': 'Name',
  'AWS::CloudWatch::Alarm': 'AlarmName',
  'AWS::Cognito::UserPool': 'UserPoolName',
  'AWS::IAM::Role': 'RoleName',
  'AWS::Lambda::Function': 'FunctionName',
  'AWS::Logs::LogGroup': 'LogGroupName',
  'AWS::SNS::Topic': 'TopicName',
  'AWS::SQS::Queue': 'QueueName',
  'AWS::WAFv2::WebACL': 'Name',
};

/** A metric, by its namespace, unless it is one of AWS's, which have dimensions. */
const toMetric = ({ MetricNamespace, Namespace = MetricNamespace, MetricName }: JsonObject): string[] =>
  Namespace === undefined || String(Namespace).startsWith('AWS/') ? [] : [`the metric ${Namespace} ${MetricName}`];

const metricsOf = (properties: JsonObject): string[] =>
  [properties, ...listOf(properties.MetricTransformations).filter(isObject)].flatMap(toMetric);

const exportsOf = ({ Outputs = {} }: Template): string[] =>
  Object.values(Outputs).flatMap(({ Export }: { readonly [key: string]: Json }) =>
    isObject(Export) ? [`the export ${JSON.stringify(Export.Name)}`] : [],
  );

const namesOf = (template: Template): string[] => [
  ...Object.values(template.Resources).flatMap((resource) => {
    const properties = propertiesOf(resource);
    const { [NAMES[resource.Type] ?? '']: name } = properties;
    return [...(name === undefined ? [] : [`${resource.Type} ${JSON.stringify(name)}`]), ...metricsOf(properties)];
  }),
  ...exportsOf(template),
];

/** Returns a line for each name that both templates use, so that their stacks cannot be in one account and region, or mix their metrics. */
export const sharedNames = (one: Template, other: Template): string[] => {
  const names = new Set(namesOf(one));
  return [...new Set(namesOf(other))].filter((name) => names.has(name)).map((name) => `${name}: is in both stacks`);
};
