import {
  isObject,
  type Json,
  type JsonObject,
  listOf,
  propertiesOf,
  type Resource,
  resourcesOf,
  type Template,
} from './template.ts';

/** What AWS allows and we do not: one function each. The template's conditions are decided. */
type Policy = (template: Template) => string[];

const eachStatement = (
  template: Template,
  types: readonly string[],
  faults: (statement: JsonObject, at: string, resource: Resource) => string[],
): string[] =>
  Object.entries(template.Resources)
    .filter(([, { Type }]) => types.includes(Type))
    .flatMap(([id, resource]) =>
      documentsOf(resource)
        .flatMap(([path, document]) => statementsOf(document, `${id}.Properties.${path}`))
        .flatMap(([statement, at]) => faults(statement, at, resource)),
    );

const documentsOf = (resource: Resource): [path: string, document: Json | undefined][] => {
  const { PolicyDocument, Policies } = propertiesOf(resource);
  return [
    ['PolicyDocument', PolicyDocument],
    ...listOf(Policies).map((policy, index): [string, Json | undefined] => [
      `Policies[${index}].PolicyDocument`,
      isObject(policy) ? policy.PolicyDocument : undefined,
    ]),
  ];
};

const statementsOf = (document: Json | undefined, at: string): [statement: JsonObject, at: string][] =>
  listOf(isObject(document) ? document.Statement : undefined).flatMap((statement, index) =>
    isObject(statement) ? [[statement, `${at}.Statement[${index}]`]] : [],
  );

const OF_IDENTITIES = ['AWS::IAM::Role', 'AWS::IAM::RolePolicy', 'AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy'];
const OF_RESOURCES = [
  'AWS::S3::BucketPolicy',
  'AWS::SNS::TopicPolicy',
  'AWS::SQS::QueuePolicy',
  'AWS::Logs::ResourcePolicy',
];

/** An ARN that is made up at the deployment, with a `_` for each part that is known only then. */
const textOf = (arn: Json): string => {
  if (!isObject(arn)) return String(arn);
  const [text = '_'] = listOf(arn['Fn::Sub']);
  const [separator, parts] = listOf(arn['Fn::Join']);
  return parts === undefined
    ? String(text).replace(/\$\{[^}]*\}/g, '_')
    : listOf(parts).map(textOf).join(String(separator));
};

/** `*`, or an ARN whose resource is. */
const isWide = (arn: Json): boolean => /^\*$|^arn:[^:]*:[^:]*:[^:]*:[^:]*:\*$/.test(textOf(arn));

/** For these AWS knows no narrower resource. */
const hasNoResource = (action: string, role: Resource): boolean =>
  // https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsx-ray.html
  ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'].includes(action) ||
  // A text message's is the phone number; topics are in there as well, and so for Cognito alone.
  (action === 'sns:Publish' && principalsOf(role).join() === '{"Service":"cognito-idp.amazonaws.com"}');

const principalsOf = (role: Resource): string[] =>
  statementsOf(propertiesOf(role).AssumeRolePolicyDocument, '').map(([{ Principal }]) => JSON.stringify(Principal));

/** Who can do all on all can do harm with all. */
export const narrowResources: Policy = (template) =>
  eachStatement(template, OF_IDENTITIES, ({ Effect, Action, Resource, NotResource, NotAction }, at, role) => {
    if (Effect !== 'Allow') return [];
    const actions = listOf(Action).map(String);
    const faults = actions
      .filter((action) => action.includes('*'))
      .map((action) => `${at}.Action: ${action} is more than one needs`);
    if (NotAction !== undefined) faults.push(`${at}.NotAction: allows all the rest`);
    if (NotResource !== undefined) faults.push(`${at}.NotResource: allows all the rest`);
    if (listOf(Resource).some(isWide) && !actions.every((action) => hasNoResource(action, role))) {
      faults.push(`${at}.Resource: ${actions.join(', ')} on all there is`);
    }
    return faults;
  });

/** Those of AWS are wide, and grow; API Gateway insists on this one. */
export const noManagedPolicies: Policy = (template) =>
  resourcesOf(template, 'AWS::IAM::Role').flatMap(([id, role]) =>
    listOf(propertiesOf(role).ManagedPolicyArns)
      .map(textOf)
      .filter((arn) => !arn.endsWith(':iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs'))
      .map((arn) => `${id}.Properties.ManagedPolicyArns: ${arn} is wider than what is needed`),
  );

/** Cognito's other operations are unsigned, or the user's own: no right is needed for them. */
export const autoConfirmAlone: Policy = (template) =>
  eachStatement(template, OF_IDENTITIES, ({ Action }, at) => {
    const [, lambda] = resourcesOf(template, 'AWS::Lambda::Function')[0] ?? [];
    const environment = lambda && propertiesOf(lambda).Environment;
    const variables = isObject(environment) ? environment.Variables : undefined;
    const isOn = isObject(variables) && variables.AUTO_CONFIRM_SIGN_UP === 'true';
    return listOf(Action)
      .map(String)
      .filter((action) => action.startsWith('cognito-idp:') && !(isOn && action === 'cognito-idp:AdminConfirmSignUp'))
      .map((action) => `${at}.Action: ${action} is not needed${isOn ? '' : ' without AUTO_CONFIRM_SIGN_UP'}`);
  });

const isAnyone = (principal: Json | undefined): boolean =>
  principal === '*' || (isObject(principal) && Object.values(principal).some((each) => listOf(each).includes('*')));

/** The graph is public, and nothing else. */
export const noPublicAccess: Policy = (template) => [
  ...eachStatement(template, OF_RESOURCES, ({ Effect, Principal, Condition }, at) =>
    Effect === 'Allow' && isAnyone(Principal) && Condition === undefined ? [`${at}.Principal: is anyone`] : [],
  ),
  ...resourcesOf(template, 'AWS::Lambda::Permission').flatMap(([id, permission]) => {
    const { Principal, SourceArn, SourceAccount } = propertiesOf(permission);
    return Principal === '*' || (SourceArn === undefined && SourceAccount === undefined)
      ? [`${id}.Properties: anyone's ${Principal} may invoke the function`]
      : [];
  }),
  ...resourcesOf(template, 'AWS::Lambda::Url').flatMap(([id, url]) =>
    propertiesOf(url).AuthType === 'NONE' ? [`${id}.Properties.AuthType: goes round the API's throttles`] : [],
  ),
  ...resourcesOf(template, 'AWS::S3::Bucket').flatMap(([id, bucket]) =>
    /^Public/.test(String(propertiesOf(bucket).AccessControl)) ? [`${id}.Properties.AccessControl: is public`] : [],
  ),
];

/** A role is for one service, not for whoever finds its ARN. */
export const rolesOfServices: Policy = (template) =>
  resourcesOf(template, 'AWS::IAM::Role').flatMap(([id, role]) =>
    statementsOf(propertiesOf(role).AssumeRolePolicyDocument, `${id}.Properties.AssumeRolePolicyDocument`).flatMap(
      ([{ Principal }, at]) =>
        isObject(Principal) && Object.keys(Principal).join() === 'Service'
          ? []
          : [`${at}.Principal: must be a service`],
    ),
  );

export const IDENTITY_POLICIES: readonly Policy[] = [
  narrowResources,
  noManagedPolicies,
  autoConfirmAlone,
  noPublicAccess,
  rolesOfServices,
];
