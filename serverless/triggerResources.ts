import type { TriggerName } from '../triggers/names.ts';

/** What the functions share with the API's, from serverless.yml. */
export interface FunctionSettings {
  readonly service: string;
  readonly stage: string;
  readonly runtime: string;
  readonly architecture: string;
  readonly retentionInDays: number;
}

/** What a trigger needs in addition to its log. */
export interface TriggerNeeds {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly statements?: readonly object[];
}

/** Returns the logical ID of a trigger's function, of which the others of the trigger are derived. */
export const functionId = (name: TriggerName): string => `${name[0]?.toUpperCase()}${name.slice(1)}Function`;

const arnOf = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });

/**
 * Returns a function with a role, a log group, an alarm, and the permission to be called by the stack's pool alone. Its code is that of
 * the API's function, which osls uploads: serverless/bundle.ts adds it.
 */
export const toTriggerResources = (name: TriggerName, needs: TriggerNeeds, settings: FunctionSettings) => {
  const id = functionId(name);
  const functionName = `${settings.service}-${settings.stage}-${name}`;
  return {
    [id]: {
      Type: 'AWS::Lambda::Function',
      DependsOn: [`${id}Log`],
      Properties: {
        FunctionName: functionName,
        Handler: `dist/triggers/${name}.handler`,
        Runtime: settings.runtime,
        Architectures: [settings.architecture],
        Role: arnOf(`${id}Role`),
        // Lambda assigns CPU by memory. The bundles are small, so a cold start takes a few tenths of a second.
        MemorySize: 256,
        // Cognito waits for 5 s, and then calls again, at most three times.
        // https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html
        Timeout: 5,
        TracingConfig: { Mode: 'Active' },
        Environment: { Variables: needs.variables },
      },
    },
    [`${id}Log`]: {
      Type: 'AWS::Logs::LogGroup',
      Properties: { LogGroupName: `/aws/lambda/${functionName}`, RetentionInDays: settings.retentionInDays },
    },
    [`${id}Role`]: toRole(`${id}Log`, needs),
    [`${id}Permission`]: {
      Type: 'AWS::Lambda::Permission',
      Properties: {
        Action: 'lambda:InvokeFunction',
        FunctionName: arnOf(id),
        Principal: 'cognito-idp.amazonaws.com',
        SourceArn: arnOf('UserPool'),
      },
    },
    ...toAlarm(name, settings),
  };
};

const toRole = (log: string, { statements = [] }: TriggerNeeds) => ({
  Type: 'AWS::IAM::Role',
  Properties: {
    AssumeRolePolicyDocument: {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
    },
    Policies: [
      {
        PolicyName: 'trigger',
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            { Effect: 'Allow', Action: ['logs:CreateLogStream', 'logs:PutLogEvents'], Resource: arnOf(log) },
            // X-Ray has no resources: https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsx-ray.html
            { Effect: 'Allow', Action: ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'], Resource: '*' },
            ...statements,
          ],
        },
      },
    ],
  },
});

/**
 * Not Lambda's metric Errors, which counts refused sign-ups, too. Each line of a failure has the word `exception`, and Lambda writes a
 * line of its own if a function takes too long or cannot start.
 */
const toAlarm = (name: TriggerName, { service, stage }: FunctionSettings) => {
  const id = functionId(name);
  const metric = `TriggerFailures-${stage}-${name}`;
  return {
    [`${id}Failures`]: {
      Type: 'AWS::Logs::MetricFilter',
      Properties: {
        LogGroupName: { Ref: `${id}Log` },
        FilterPattern: '?exception ?"Task timed out" ?"Runtime exited" ?"Runtime.ImportModuleError"',
        MetricTransformations: [{ MetricNamespace: service, MetricName: metric, MetricValue: '1', Unit: 'Count' }],
      },
    },
    [`${id}Alarm`]: {
      Type: 'AWS::CloudWatch::Alarm',
      Properties: {
        AlarmDescription: `The trigger ${service}-${stage}-${name} failed, so Cognito refused its users or went on without it.`,
        Namespace: service,
        MetricName: metric,
        Statistic: 'Sum',
        Period: 300,
        EvaluationPeriods: 1,
        Threshold: 1,
        ComparisonOperator: 'GreaterThanOrEqualToThreshold',
        TreatMissingData: 'notBreaching',
        AlarmActions: [{ Ref: 'Alarms' }],
        OKActions: [{ Ref: 'Alarms' }],
      },
    },
  };
};
