import { isObject, type JsonObject, listOf, propertiesOf, resourcesOf, type Template } from './template.ts';

/** Returns a line for each rule of safe operation that a stack breaks. The template's conditions are evaluated. */
type Rule = (template: Template) => string[];

const groupNames = (template: Template): unknown[] =>
  resourcesOf(template, 'AWS::Logs::LogGroup').map(([, group]) => propertiesOf(group).LogGroupName);

/** A log group without a retention period is kept, and billed, forever. A group that Lambda creates has none. */
export const logsExpire: Rule = (template) => [
  ...resourcesOf(template, 'AWS::Logs::LogGroup').flatMap(([id, group]) =>
    propertiesOf(group).RetentionInDays === undefined ? [`${id}.Properties.RetentionInDays: is missing`] : [],
  ),
  ...resourcesOf(template, 'AWS::Lambda::Function').flatMap(([id, lambda]) =>
    groupNames(template).includes(`/aws/lambda/${propertiesOf(lambda).FunctionName}`)
      ? []
      : [`${id}: has no log group in the template`],
  ),
];

const forEachStage = (template: Template, rule: (stage: JsonObject, at: string) => string[]): string[] =>
  resourcesOf(template, 'AWS::ApiGateway::Stage').flatMap(([id, stage]) =>
    rule(propertiesOf(stage), `${id}.Properties`),
  );

/** Every request is logged, without personal data and without its content. */
export const logsRequests: Rule = (template) =>
  forEachStage(template, ({ AccessLogSetting }, at) => {
    if (!isObject(AccessLogSetting)) return [`${at}.AccessLogSetting: is missing`];
    if (!isJson(String(AccessLogSetting.Format))) return [`${at}.AccessLogSetting.Format: is not JSON`];
    const personalFields = String(AccessLogSetting.Format).match(
      /\$context\.(identity|authorizer|authenticate|customDomain)\b[\w.]*|\$context\.path\b/g,
    );
    return (personalFields ?? []).map((name) => `${at}.AccessLogSetting.Format: ${name} is personal data`);
  });

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** osls creates the role, bucket and function, but not the stage. */
export const hasStage: Rule = (template) =>
  resourcesOf(template, 'AWS::ApiGateway::RestApi').length === resourcesOf(template, 'AWS::ApiGateway::Stage').length
    ? []
    : ['ApiGatewayStage: there must be exactly one'];

export const tracesRequests: Rule = (template) => [
  ...forEachStage(template, ({ TracingEnabled }, at) =>
    TracingEnabled === true ? [] : [`${at}.TracingEnabled: must be true`],
  ),
  ...resourcesOf(template, 'AWS::Lambda::Function').flatMap(([id, lambda]) => {
    const { TracingConfig } = propertiesOf(lambda);
    return isObject(TracingConfig) && TracingConfig.Mode === 'Active'
      ? []
      : [`${id}.Properties.TracingConfig: must be active`];
  }),
];

/** Without a throttle, one client could use the account's 10,000 requests a second, and Cognito's quota. */
export const throttlesRequests: Rule = (template) =>
  forEachStage(template, ({ MethodSettings }, at) => {
    const settings = listOf(MethodSettings).filter(isObject);
    // The slashes of a path are written as ~1: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-apigateway-stage-methodsetting.html
    const required = [
      ['*', '/*'],
      ...resourcesOf(template, 'AWS::ApiGateway::Method').map(([, method]) => [
        propertiesOf(method).HttpMethod,
        '/~1graphql',
      ]),
    ];
    return required
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

/** Browsers send preflights without the app's headers, so a preflight that needs a key always fails. */
export const exemptsPreflights: Rule = (template) => {
  const methods = resourcesOf(template, 'AWS::ApiGateway::Method');
  const keyed = methods.filter(([, method]) => propertiesOf(method).ApiKeyRequired === true);
  const others = methods.filter(([, method]) => propertiesOf(method).HttpMethod !== 'OPTIONS');
  return [
    ...keyed.flatMap(([id, method]) =>
      propertiesOf(method).HttpMethod === 'OPTIONS'
        ? [`${id}.Properties.ApiKeyRequired: browsers send preflights without a key`]
        : [],
    ),
    ...(keyed.length > 0 ? others : []).flatMap(([id, method]) =>
      propertiesOf(method).ApiKeyRequired === true
        ? []
        : [`${id}.Properties.ApiKeyRequired: this method needs no key, unlike others`],
    ),
    ...(keyed.length > 0 && resourcesOf(template, 'AWS::ApiGateway::UsagePlanKey').length === 0
      ? ['UsagePlanKey: no usage plan has a key, so every request would be rejected']
      : []),
  ];
};

export const alarmsNotify: Rule = (template) =>
  resourcesOf(template, 'AWS::CloudWatch::Alarm').flatMap(([id, alarm]) =>
    listOf(propertiesOf(alarm).AlarmActions).length === 0
      ? [`${id}.Properties.AlarmActions: the alarm notifies nobody`]
      : [],
  );

/** CloudWatch has no permission to use the key aws/sns, so alarms would not be delivered. */
export const topicsAcceptAlarms: Rule = (template) =>
  resourcesOf(template, 'AWS::SNS::Topic').flatMap(([id, topic]) =>
    /alias\/aws\/sns/.test(JSON.stringify(propertiesOf(topic).KmsMasterKeyId ?? ''))
      ? [`${id}.Properties.KmsMasterKeyId: CloudWatch has no permission to use aws/sns`]
      : [],
  );

export const requiresTls12: Rule = (template) =>
  resourcesOf(template, 'AWS::ApiGateway::DomainName').flatMap(([id, domain]) =>
    propertiesOf(domain).SecurityPolicy === 'TLS_1_2' ? [] : [`${id}.Properties.SecurityPolicy: must be TLS_1_2`],
  );

export const OPERATIONAL_RULES: readonly Rule[] = [
  logsExpire,
  hasStage,
  logsRequests,
  tracesRequests,
  throttlesRequests,
  exemptsPreflights,
  alarmsNotify,
  topicsAcceptAlarms,
  requiresTls12,
];

/** If the stage keeps its users: deleting the stack, or replacing a resource, keeps the pool and its app client. */
export const retainsPool: Rule = (template) => [
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
