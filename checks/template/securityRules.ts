import {
  apiFunctionsOf,
  isObject,
  type Json,
  type JsonObject,
  listOf,
  propertiesOf,
  type Resource,
  resourcesOf,
  type Template,
} from './template.ts';

/** Returns a line for each setting that AWS allows but this project forbids. The template's conditions are evaluated. */
type Rule = (template: Template) => string[];

const forEachStatement = (
  template: Template,
  types: readonly string[],
  rule: (statement: JsonObject, at: string, resource: Resource) => string[],
): string[] =>
  Object.entries(template.Resources)
    .filter(([, { Type }]) => types.includes(Type))
    .flatMap(([id, resource]) =>
      documentsOf(resource)
        .flatMap(([path, document]) => statementsOf(document, `${id}.Properties.${path}`))
        .flatMap(([statement, at]) => rule(statement, at, resource)),
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

const IDENTITY_POLICY_TYPES = ['AWS::IAM::Role', 'AWS::IAM::RolePolicy', 'AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy'];
const RESOURCE_POLICY_TYPES = [
  'AWS::S3::BucketPolicy',
  'AWS::SNS::TopicPolicy',
  'AWS::SQS::QueuePolicy',
  'AWS::Logs::ResourcePolicy',
];

/** Returns an ARN as text, with `_` in place of each part that is unknown until deployment. */
const textOf = (arn: Json): string => {
  if (!isObject(arn)) return String(arn);
  const [text = '_'] = listOf(arn['Fn::Sub']);
  const [separator, parts] = listOf(arn['Fn::Join']);
  return parts === undefined
    ? String(text).replace(/\$\{[^}]*\}/g, '_')
    : listOf(parts).map(textOf).join(String(separator));
};

/** True for `*` and for an ARN whose resource is `*`. */
const isWildcard = (arn: Json): boolean => /^\*$|^arn:[^:]*:[^:]*:[^:]*:[^:]*:\*$/.test(textOf(arn));

/** True for actions that AWS cannot restrict to a resource. */
const needsWildcard = (action: string, role: Resource): boolean =>
  // https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsx-ray.html
  ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'].includes(action) ||
  // https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html
  ['ec2:DescribeNetworkInterfaces', 'ec2:DescribeSubnets'].includes(action) ||
  // The resource of a text message is the phone number. Topics are included, too, so only Cognito may have this right.
  (action === 'sns:Publish' && principalsOf(role).join() === '{"Service":"cognito-idp.amazonaws.com"}');

const principalsOf = (role: Resource): string[] =>
  statementsOf(propertiesOf(role).AssumeRolePolicyDocument, '').map(([{ Principal }]) => JSON.stringify(Principal));

/** Least privilege: no wildcard actions or resources. */
export const avoidsWildcards: Rule = (template) =>
  forEachStatement(
    template,
    IDENTITY_POLICY_TYPES,
    ({ Effect, Action, Resource, NotResource, NotAction }, at, role) => {
      if (Effect !== 'Allow') return [];
      const actions = listOf(Action).map(String);
      const violations = actions
        .filter((action) => action.includes('*'))
        .map((action) => `${at}.Action: ${action} is a wildcard`);
      if (NotAction !== undefined) violations.push(`${at}.NotAction: allows every other action`);
      if (NotResource !== undefined) violations.push(`${at}.NotResource: allows every other resource`);
      if (listOf(Resource).some(isWildcard) && !actions.every((action) => needsWildcard(action, role))) {
        violations.push(`${at}.Resource: ${actions.join(', ')} on every resource`);
      }
      return violations;
    },
  );

/** AWS's managed policies are broad, and AWS extends them. API Gateway requires the exception. */
export const avoidsManagedPolicies: Rule = (template) =>
  resourcesOf(template, 'AWS::IAM::Role').flatMap(([id, role]) =>
    listOf(propertiesOf(role).ManagedPolicyArns)
      .map(textOf)
      .filter((arn) => !arn.endsWith(':iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs'))
      .map((arn) => `${id}.Properties.ManagedPolicyArns: ${arn} grants more than the role needs`),
  );

/** The operations that need a permission, with the option that turns each one on. An empty option is always on. */
const OPTION_OF: Readonly<Record<string, string>> = {
  'cognito-idp:DescribeUserPool': '',
  'cognito-idp:AdminConfirmSignUp': 'AUTO_CONFIRM_SIGN_UP',
  'cognito-idp:AdminGetUser': 'LINK_PROVIDERS',
  'cognito-idp:AdminDeleteUser': 'LINK_PROVIDERS',
  'cognito-idp:AdminLinkProviderForUser': 'LINK_PROVIDERS',
  'cognito-idp:AdminDisableProviderForUser': 'LINK_PROVIDERS',
};

/** Cognito's other operations need no IAM permission: they are unsigned, or authorized by the user's token. */
export const allowsOnlyNeededOperations: Rule = (template) =>
  forEachStatement(template, IDENTITY_POLICY_TYPES, ({ Action }, at) => {
    const [, lambda] = apiFunctionsOf(template)[0] ?? [];
    const environment = lambda && propertiesOf(lambda).Environment;
    const variables = isObject(environment) ? environment.Variables : undefined;
    const isOn = (option: string | undefined): boolean =>
      option === '' || (option !== undefined && isObject(variables) && variables[option] === 'true');
    return listOf(Action)
      .map(String)
      .filter((action) => action.startsWith('cognito-idp:') && !isOn(OPTION_OF[action]))
      .map(
        (action) => `${at}.Action: ${action} is not needed${OPTION_OF[action] ? ` without ${OPTION_OF[action]}` : ''}`,
      );
  });

const isEveryone = (principal: Json | undefined): boolean =>
  principal === '*' || (isObject(principal) && Object.values(principal).some((value) => listOf(value).includes('*')));

/** Only the API is public. */
export const restrictsAccess: Rule = (template) => [
  ...forEachStatement(template, RESOURCE_POLICY_TYPES, ({ Effect, Principal, Condition }, at) =>
    Effect === 'Allow' && isEveryone(Principal) && Condition === undefined
      ? [`${at}.Principal: must not be everyone`]
      : [],
  ),
  ...resourcesOf(template, 'AWS::Lambda::Permission').flatMap(([id, permission]) => {
    const { Principal, SourceArn, SourceAccount } = propertiesOf(permission);
    return Principal === '*' || (SourceArn === undefined && SourceAccount === undefined)
      ? [`${id}.Properties: lets ${Principal} of any account invoke the function`]
      : [];
  }),
  ...resourcesOf(template, 'AWS::Lambda::Url').flatMap(([id, url]) =>
    propertiesOf(url).AuthType === 'NONE'
      ? [`${id}.Properties.AuthType: must not be NONE, because the URL bypasses the API's throttles`]
      : [],
  ),
  ...resourcesOf(template, 'AWS::S3::Bucket').flatMap(([id, bucket]) =>
    /^Public/.test(String(propertiesOf(bucket).AccessControl))
      ? [`${id}.Properties.AccessControl: must not be public`]
      : [],
  ),
];

/** Only AWS services can assume a role. */
export const trustsOnlyServices: Rule = (template) =>
  resourcesOf(template, 'AWS::IAM::Role').flatMap(([id, role]) =>
    statementsOf(propertiesOf(role).AssumeRolePolicyDocument, `${id}.Properties.AssumeRolePolicyDocument`).flatMap(
      ([{ Principal }, at]) =>
        isObject(Principal) && Object.keys(Principal).join() === 'Service'
          ? []
          : [`${at}.Principal: must be a service`],
    ),
  );

export const SECURITY_RULES: readonly Rule[] = [
  avoidsWildcards,
  avoidsManagedPolicies,
  allowsOnlyNeededOperations,
  restrictsAccess,
  trustsOnlyServices,
];
