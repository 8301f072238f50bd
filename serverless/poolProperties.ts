import { toAttributeSettings } from './attributes.ts';
import type { Environment } from './formats.ts';
import { toLifetimes } from './lifetimes.ts';
import { toMessageTexts } from './messageTexts.ts';
import { sendsTextMessages, toMfaSettings } from './mfa.ts';
import { toPasswordPolicy } from './passwordPolicy.ts';

/**
 * Returns what the options change in the pool and the app client of serverless/userPool.yml, in CloudFormation's terms. Undefined removes
 * a property. SIGN_IN_METHODS and the providers are in serverless/signInMethods.ts and serverless/federation.ts.
 */
export const toPoolProperties = (env: Environment) => {
  const { Schema, ...attributeLists } = toAttributeSettings(env) ?? {};
  return {
    UserPool: {
      Policies: { PasswordPolicy: toPasswordPolicy(env) },
      ...(env.SELF_SIGN_UP === 'false' ? { AdminCreateUserConfig: { AllowAdminCreateUserOnly: true } } : {}),
      ...(Schema ? { Schema } : {}),
      ...toMfaSettings(env),
      ...toMessageTexts(env),
    },
    UserPoolClient: { ...attributeLists, ...toLifetimes(env) },
  };
};

interface Resource {
  readonly Properties: Record<string, unknown>;
}

type Resources = Readonly<Record<'UserPool' | 'UserPoolClient', Resource>> & { SmsRole?: unknown };

/** Applies the options to serverless/userPool.yml. Without options, nothing changes. */
export const addPoolProperties = (resources: Resources, env: Environment): void => {
  const { UserPool, UserPoolClient } = toPoolProperties(env);
  merge(resources.UserPool.Properties, UserPool);
  merge(resources.UserPoolClient.Properties, UserPoolClient);
  if (!sendsTextMessages(env)) delete resources.SmsRole;
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Changes only what differs, so that an option can set a part of a property. */
const merge = (target: Record<string, unknown>, changes: Readonly<Record<string, unknown>>): void => {
  for (const [name, change] of Object.entries(changes)) {
    const { [name]: value } = target;
    if (change === undefined) delete target[name];
    else if (isRecord(change) && isRecord(value)) merge(value, change);
    else if (!isRecord(change) || Object.keys(change).length > 0) target[name] = change;
  }
};
