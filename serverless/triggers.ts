import { triggers as extension } from '../extensions/triggers.ts';
import { messageFaults, messageNotes } from '../triggers/messages/faults.ts';
import { languages } from '../triggers/messages/languages.ts';
import { readTriggers, TRIGGER_LIST, TRIGGER_NAMES, type TriggerName } from '../triggers/names.ts';
import type { Environment, Formats } from './formats.ts';
import { isCaptchaByTrigger, toCaptchaVariables, toRuleVariables } from './fraud.ts';
import { type FunctionSettings, functionId, type TriggerNeeds, toTriggerResources } from './triggerResources.ts';

/** The formats of the options of triggers. */
export const TRIGGER_FORMATS: Formats = {
  TRIGGERS: [TRIGGER_LIST, `a list of ${TRIGGER_NAMES.join(', ')}, separated by commas`],
  MESSAGE_LANGUAGE: [/^[\w-]{2,35}$/, 'the tag of a language, such as en'],
  // https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEventsRequestEntry.html (EventBusName)
  EVENT_BUS: [
    /^(arn:[\w-]+:events:[\w-]+:\d{12}:event-bus\/)?[\w./-]{1,256}$/,
    "the name or the ARN of an event bus in the stack's region",
  ],
};

/** The option, the trigger that it configures. */
const NEEDS: Readonly<Record<string, TriggerName>> = {
  MESSAGE_LANGUAGE: 'customMessage',
  EVENT_BUS: 'postConfirmation',
};

/** Returns a line for each setting with which a trigger cannot work, and for each message that Cognito would reject. */
export const triggerProblems = (env: Environment): string[] => {
  const names = readTriggers(env);
  const { MESSAGE_LANGUAGE } = env;
  return [
    ...Object.entries(NEEDS).flatMap(([option, name]) =>
      env[option] && !names.includes(name) ? [`${option} needs TRIGGERS with ${name}`] : [],
    ),
    ...(MESSAGE_LANGUAGE && !Object.hasOwn(languages, MESSAGE_LANGUAGE)
      ? [`MESSAGE_LANGUAGE must be one of ${Object.keys(languages).join(', ')}`]
      : []),
    ...(names.includes('customMessage') ? messageFaults(languages, env.TOTP_ISSUER || 'Cognito') : []),
  ];
};

/** Returns a line for each trigger that has nothing to do. */
export const triggerWarnings = (env: Environment): string[] => {
  const isIdle: Readonly<Record<TriggerName, string | undefined>> = {
    customMessage: env.TOTP_ISSUER ? undefined : 'its messages call the service Cognito. Set TOTP_ISSUER to its name',
    preSignUp:
      extension.signUpRule || isCaptchaByTrigger(env) || Object.values(toRuleVariables(env)).some(Boolean)
        ? undefined
        : 'there is no rule for sign-ups',
    preTokenGeneration: extension.claims ? undefined : 'extensions/triggers.ts has no claims',
    postConfirmation: undefined,
    userMigration: extension.migrateUser ? undefined : 'extensions/triggers.ts has no migrateUser',
  };
  const names = readTriggers(env);
  return [
    ...names.flatMap((name) => (isIdle[name] ? [`TRIGGERS has ${name}, but ${isIdle[name]}.`] : [])),
    ...(names.includes('customMessage') ? messageNotes(languages, env.TOTP_ISSUER || 'Cognito') : []),
  ];
};

const toNeeds = (env: Environment, stage: string): Readonly<Record<TriggerName, TriggerNeeds>> => ({
  customMessage: {
    variables: { TOTP_ISSUER: env.TOTP_ISSUER ?? '', MESSAGE_LANGUAGE: env.MESSAGE_LANGUAGE ?? '' },
  },
  preSignUp: {
    variables: {
      ...toRuleVariables(env),
      // The hosts of the origins are the default of CAPTCHA_HOSTNAMES.
      ...(isCaptchaByTrigger(env) ? { ...toCaptchaVariables(env), CORS_ORIGINS: env.CORS_ORIGINS ?? '' } : {}),
    },
  },
  preTokenGeneration: { variables: {} },
  postConfirmation: {
    variables: {
      STAGE: stage,
      EVENT_BUS: env.EVENT_BUS ?? '',
      EVENTS_ENDPOINT: { 'Fn::Sub': `https://events.\${AWS::Region}.\${AWS::URLSuffix}` },
    },
    statements: [{ Effect: 'Allow', Action: 'events:PutEvents', Resource: busArn(env) }],
  },
  userMigration: { variables: {} },
});

const busArn = ({ EVENT_BUS }: Environment) =>
  EVENT_BUS?.startsWith('arn:')
    ? EVENT_BUS
    : {
        'Fn::Sub': `arn:\${AWS::Partition}:events:\${AWS::Region}:\${AWS::AccountId}:event-bus/${EVENT_BUS || 'default'}`,
      };

interface Stack {
  readonly resources: Record<string, unknown> & { readonly UserPool: { readonly Properties: Record<string, unknown> } };
  readonly stage: string;
  readonly settings: FunctionSettings;
}

/** Adds the triggers of TRIGGERS to the pool of serverless/userPool.yml. Without the option, nothing changes. */
export const addTriggers = ({ resources, stage, settings }: Stack, env: Environment): void => {
  const names = readTriggers(env);
  if (names.length === 0) return;
  const needs = toNeeds(env, stage);
  for (const name of names) Object.assign(resources, toTriggerResources(name, needs[name], settings));
  resources.UserPool.Properties.LambdaConfig = Object.fromEntries(names.map(toLambdaConfig));
};

const toLambdaConfig = (name: TriggerName): [property: string, value: object] => {
  const arn = { 'Fn::GetAtt': [functionId(name), 'Arn'] };
  // Only this version of the event can change access tokens.
  if (name === 'preTokenGeneration') return ['PreTokenGenerationConfig', { LambdaVersion: 'V2_0', LambdaArn: arn }];
  return [`${name[0]?.toUpperCase()}${name.slice(1)}`, arn];
};

interface Compiled {
  readonly Type: string;
  readonly Properties?: Record<string, unknown>;
}

/** Gives the triggers the code of the API's function, whose place in the bucket osls chooses for each deployment. */
export const addTriggerCode = (
  resources: Readonly<Record<string, unknown>>,
  graph: Compiled,
  env: Environment,
): void => {
  for (const name of readTriggers(env)) {
    // Safe: addTriggers has added the function.
    const { Properties } = resources[functionId(name)] as Compiled;
    Object.assign(Properties ?? {}, { Code: graph.Properties?.Code });
  }
};
