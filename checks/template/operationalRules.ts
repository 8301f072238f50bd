import { isObject, type JsonObject, listOf, propertiesOf, resourcesOf, type Template } from './template.ts';

/** What a stack needs to be run: one function each. The template's conditions are decided. */
type Policy = (template: Template) => string[];

const groupNames = (template: Template): unknown[] =>
  resourcesOf(template, 'AWS::Logs::LogGroup').map(([, group]) => propertiesOf(group).LogGroupName);

/** A group without a retention is kept, and paid for, forever; one that Lambda makes itself has none. */
export const logsRetained: Policy = (template) => [
  ...resourcesOf(template, 'AWS::Logs::LogGroup').flatMap(([id, group]) =>
    propertiesOf(group).RetentionInDays === undefined ? [`${id}.Properties.RetentionInDays: is missing`] : [],
  ),
  ...resourcesOf(template, 'AWS::Lambda::Function').flatMap(([id, lambda]) =>
    groupNames(template).includes(`/aws/lambda/${propertiesOf(lambda).FunctionName}`)
      ? []
      : [`${id}: has no log group here`],
  ),
];

const stages = (template: Template, faults: (stage: JsonObject, at: string) => string[]): string[] =>
  resourcesOf(template, 'AWS::ApiGateway::Stage').flatMap(([id, stage]) =>
    faults(propertiesOf(stage), `${id}.Properties`),
  );

/** The line of each request, and nothing of the person who sent it or of what was sent. */
export const accessLogged: Policy = (template) =>
  stages(template, ({ AccessLogSetting }, at) => {
    if (!isObject(AccessLogSetting)) return [`${at}.AccessLogSetting: is missing`];
    if (!isJson(String(AccessLogSetting.Format))) return [`${at}.AccessLogSetting.Format: is no JSON`];
    const personal = String(AccessLogSetting.Format).match(
      /\$context\.(identity|authorizer|authenticate|customDomain)\b[\w.]*|\$context\.path\b/g,
    );
    return (personal ?? []).map((name) => `${at}.AccessLogSetting.Format: ${name} is personal data`);
  });

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** osls's role, bucket and function are there; a stage that is missing would be made by nobody. */
export const oneStage: Policy = (template) =>
  resourcesOf(template, 'AWS::ApiGateway::RestApi').length === resourcesOf(template, 'AWS::ApiGateway::Stage').length
    ? []
    : ['ApiGatewayStage: is missing, or there are several'];

export const traced: Policy = (template) => [
  ...stages(template, ({ TracingEnabled }, at) =>
    TracingEnabled === true ? [] : [`${at}.TracingEnabled: must be true`],
  ),
  ...resourcesOf(template, 'AWS::Lambda::Function').flatMap(([id, lambda]) => {
    const { TracingConfig } = propertiesOf(lambda);
    return isObject(TracingConfig) && TracingConfig.Mode === 'Active'
      ? []
      : [`${id}.Properties.TracingConfig: must be active`];
  }),
];

/** Else one address has the whole account's 10,000 requests a second, and Cognito's quota with them. */
export const throttled: Policy = (template) =>
  stages(template, ({ MethodSettings }, at) => {
    const settings = listOf(MethodSettings).filter(isObject);
    // A path's slashes are ~1 there: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-apigateway-stage-methodsetting.html
    const wanted = [
      ['*', '/*'],
      ...resourcesOf(template, 'AWS::ApiGateway::Method').map(([, method]) => [
        propertiesOf(method).HttpMethod,
        '/~1graphql',
      ]),
    ];
    return wanted
      .filter(
        ([method, path]) =>
          !settings.some(
            ({ HttpMethod, ResourcePath, ThrottlingRateLimit, ThrottlingBurstLimit }) =>
              HttpMethod === method &&
              ResourcePath === path &&
              Number(ThrottlingRateLimit) > 0 &&
              Number(ThrottlingBurstLimit) > 0,
          ),
      )
      .map(([method, path]) => `${at}.MethodSettings: ${method} ${path} has no throttle`);
  });

/** Browsers send a preflight without the app's headers: one that needs a key is always refused. */
export const preflightsWithoutKey: Policy = (template) => {
  const methods = resourcesOf(template, 'AWS::ApiGateway::Method');
  const keyed = methods.filter(([, method]) => propertiesOf(method).ApiKeyRequired === true);
  const others = methods.filter(([, method]) => propertiesOf(method).HttpMethod !== 'OPTIONS');
  return [
    ...keyed.flatMap(([id, method]) =>
      propertiesOf(method).HttpMethod === 'OPTIONS' ? [`${id}.Properties.ApiKeyRequired: preflights have no key`] : [],
    ),
    ...(keyed.length > 0 ? others : []).flatMap(([id, method]) =>
      propertiesOf(method).ApiKeyRequired === true
        ? []
        : [`${id}.Properties.ApiKeyRequired: this method goes round the key`],
    ),
    ...(keyed.length > 0 && resourcesOf(template, 'AWS::ApiGateway::UsagePlanKey').length === 0
      ? ['UsagePlanKey: no key is in a plan, so none opens the API']
      : []),
  ];
};

/** An alarm that tells nobody is none. */
export const alarmsReachTopic: Policy = (template) =>
  resourcesOf(template, 'AWS::CloudWatch::Alarm').flatMap(([id, alarm]) =>
    listOf(propertiesOf(alarm).AlarmActions).length === 0 ? [`${id}.Properties.AlarmActions: tells nobody`] : [],
  );

/** CloudWatch may not use the key aws/sns: alarms would not arrive. */
export const topicsTakeAlarms: Policy = (template) =>
  resourcesOf(template, 'AWS::SNS::Topic').flatMap(([id, topic]) =>
    /alias\/aws\/sns/.test(JSON.stringify(propertiesOf(topic).KmsMasterKeyId ?? ''))
      ? [`${id}.Properties.KmsMasterKeyId: CloudWatch may not use aws/sns`]
      : [],
  );

export const modernTls: Policy = (template) =>
  resourcesOf(template, 'AWS::ApiGateway::DomainName').flatMap(([id, domain]) =>
    propertiesOf(domain).SecurityPolicy === 'TLS_1_2' ? [] : [`${id}.Properties.SecurityPolicy: must be TLS_1_2`],
  );

export const OPERATIONS_POLICIES: readonly Policy[] = [
  logsRetained,
  oneStage,
  accessLogged,
  traced,
  throttled,
  preflightsWithoutKey,
  alarmsReachTopic,
  topicsTakeAlarms,
  modernTls,
];

/** In prod alone: users are not lost with a stack, and neither is what their apps and messages need. */
export const poolRetained: Policy = (template) => [
  ...['AWS::Cognito::UserPool', 'AWS::Cognito::UserPoolClient'].flatMap((type) =>
    resourcesOf(template, type).flatMap(([id, resource]) =>
      ['DeletionPolicy', 'UpdateReplacePolicy'].flatMap((name) =>
        resource[name] === 'Retain' ? [] : [`${id}.${name}: must be Retain`],
      ),
    ),
  ),
  ...resourcesOf(template, 'AWS::Cognito::UserPool').flatMap(([id, pool]) =>
    propertiesOf(pool).DeletionProtection === 'ACTIVE' ? [] : [`${id}.Properties.DeletionProtection: must be ACTIVE`],
  ),
];
