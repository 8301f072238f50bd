import {
  forEachPool,
  type Json,
  listOf,
  propertiesOf,
  propertyOf,
  resourcesOf,
  type Template,
  triggersOf,
} from './template.ts';

/** Returns a line for each trigger that Cognito cannot call, or that a deployment rejects. The template's conditions are evaluated. */
type Rule = (template: Template) => string[];

const forEachTrigger = (template: Template, rule: (functionId: string, at: string, pool: string) => string[]) =>
  resourcesOf(template, 'AWS::Cognito::UserPool').flatMap(([pool, resource]) =>
    triggersOf(propertiesOf(resource).LambdaConfig).flatMap(([trigger, id]) =>
      rule(id, `${pool}.Properties.LambdaConfig.${trigger}`, pool),
    ),
  );

const isArnOf = (value: Json | undefined, id: string): boolean => {
  const [name, attribute] = listOf(propertyOf(value, 'Fn::GetAtt'));
  return name === id && attribute === 'Arn';
};

/** Without the permission, each call of an operation with the trigger fails with InvalidLambdaResponseException. */
const poolMayInvoke: Rule = (template) =>
  forEachTrigger(template, (id, at, pool) => {
    const isAllowed = resourcesOf(template, 'AWS::Lambda::Permission').some(([, permission]) => {
      const { FunctionName, Principal, SourceArn } = propertiesOf(permission);
      return isArnOf(FunctionName, id) && Principal === 'cognito-idp.amazonaws.com' && isArnOf(SourceArn, pool);
    });
    return isAllowed ? [] : [`${at}: the pool has no permission to invoke ${id}`];
  });

/** https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html */
const triggersAreFast: Rule = (template) =>
  forEachTrigger(template, (id) => {
    const Timeout = propertyOf(template.Resources[id]?.Properties, 'Timeout');
    return Number(Timeout) <= 5 ? [] : [`${id}.Properties.Timeout: must be at most 5, because Cognito waits no longer`];
  });

/** Least privilege: what one trigger needs, such as an event bus, no other function may use. */
const triggersHaveOwnRoles: Rule = (template) =>
  forEachTrigger(template, (id) => {
    const roleOf = (name: string): string => JSON.stringify(propertyOf(template.Resources[name]?.Properties, 'Role'));
    return resourcesOf(template, 'AWS::Lambda::Function')
      .filter(([other]) => other !== id && roleOf(other) === roleOf(id))
      .map(([other]) => `${id}.Properties.Role: is also the role of ${other}`);
  });

/** https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html */
const accessTokenClaimsNeedTier: Rule = (template) =>
  forEachPool(template, ({ LambdaConfig, UserPoolTier }, at) => {
    const version = propertyOf(propertyOf(LambdaConfig, 'PreTokenGenerationConfig'), 'LambdaVersion');
    return version !== undefined && version !== 'V1_0' && UserPoolTier === 'LITE'
      ? [`${at}.LambdaConfig.PreTokenGenerationConfig: ${version} needs the tier ESSENTIALS or PLUS`]
      : [];
  });

export const TRIGGER_RULES: readonly Rule[] = [
  poolMayInvoke,
  triggersAreFast,
  triggersHaveOwnRoles,
  accessTokenClaimsNeedTier,
];
