import { existsSync } from 'node:fs';
import { readConfig } from '../src/config.ts';
import { readTriggers, triggerOutput } from '../triggers/names.ts';
import { addCompileCache, checkCompileCache } from './compileCache.ts';
import { addExtension, type ExtensionFile } from './extensions.ts';
import { addFederation, regionOf, toFederationVariables } from './federation.ts';
import { toCaptchaVariables, toRuleVariables } from './fraud.ts';
import { addFunctionSettings } from './functionSettings.ts';
import { checkOptions } from './options.ts';
import { type OutputPrinter, printOutputs } from './outputs.ts';
import { removeStage } from './ownStage.ts';
import { addPoolProperties } from './poolProperties.ts';
import { checkNameLength } from './serviceName.ts';
import { addSignInMethods } from './signInMethods.ts';
import { addTriggerCode, addTriggers } from './triggers.ts';
import { manifestDigest, manifestPatterns } from './trustedDocuments.ts';
import { addVpc } from './vpc.ts';
import { optionWarnings } from './warnings.ts';

interface Service {
  /** The name of the service. */
  readonly service: string;
  readonly custom: Parameters<typeof addCompileCache>[0]['custom'] & { readonly extensions: ExtensionFile };
  readonly functions: Parameters<typeof addCompileCache>[0]['functions'] & {
    readonly graph: { readonly name: string; readonly environment: Record<string, unknown> };
  };
  readonly package: { readonly patterns: string[]; readonly artifact?: string | null };
  readonly resources: {
    readonly Resources: Parameters<typeof addPoolProperties>[0] &
      Parameters<typeof addFederation>[0]['resources'] &
      Parameters<typeof addTriggers>[0]['resources'];
    readonly Outputs: Record<string, unknown>;
    readonly extensions: Record<string, unknown>;
  };
  readonly provider: Parameters<typeof addFunctionSettings>[0]['provider'] & {
    readonly stage: string;
    readonly runtime: string;
    readonly architecture: string;
    readonly logRetentionInDays: number;
    readonly compiledCloudFormationTemplate: {
      readonly Resources: Parameters<typeof removeStage>[0] &
        Readonly<Record<'GraphLambdaFunction', Parameters<typeof addTriggerCode>[1]>>;
    };
  };
}

interface Serverless extends OutputPrinter {
  readonly service: Service;
  readonly classes: { readonly Error: new (message: string) => Error };
}

interface Tools {
  readonly log: { warning(line: string): void };
}

/** Makes `serverless package` and `serverless deploy` build the Lambda and reject an invalid configuration. */
export default class Bundle {
  readonly hooks: Record<string, () => Promise<void>>;

  constructor(serverless: Serverless, _options: object, { log }: Tools) {
    const { classes, service } = serverless;
    this.hooks = {
      'before:package:createDeploymentArtifacts': async () => {
        const { stage } = service.provider;
        // osls reads only the first file that exists.
        const files = [`.env.${stage}`, '.env'].filter((path) => existsSync(path)).slice(0, 1);
        for (const line of optionWarnings({ stage, env: process.env, files })) log.warning(line);
        try {
          checkNameLength(service.service, stage);
          checkOptions(process.env);
          checkEnvironment(process.env);
          applyOptions(service, process.env);
          // An existing zip is used as it is.
          if (!service.package.artifact) await buildBundles(service, process.env);
        } catch (error) {
          throw new classes.Error(error instanceof Error ? error.message : String(error));
        }
      },
      // osls prints them only with --verbose.
      'after:aws:info:displayStackOutputs': async () => printOutputs(serverless),
      'after:package:compileEvents': async () => {
        const { Resources: compiled } = service.provider.compiledCloudFormationTemplate;
        removeStage(compiled);
        addTriggerCode(service.resources.Resources, compiled.GraphLambdaFunction, process.env);
      },
    };
  }
}

const buildBundles = async ({ custom }: Pick<Service, 'custom'>, env: NodeJS.ProcessEnv): Promise<void> => {
  // Imported here, because osls loads this plugin by require, which rejects the top-level await of that module.
  const { buildLambda } = await import('../build/lambda.ts');
  const { buildTriggers } = await import('../build/triggers.ts');
  await buildLambda(manifestDigest(env));
  await buildTriggers(readTriggers(env));
  if (!custom.compileCache) return;
  const { buildCachedLambda } = await import('../build/cachedLambda.ts');
  await buildCachedLambda();
  checkCompileCache({ custom });
};

/** Applies the options that conditions of the template cannot express. */
const applyOptions = (service: Service, env: NodeJS.ProcessEnv) => {
  const { functions, resources: stack, provider, custom } = service;
  const { environment: variables, name: functionName } = functions.graph;
  const { Resources: resources, Outputs: outputs, extensions } = stack;
  addSignInMethods({ resources, variables }, env);
  addPoolProperties(resources, env);
  addFederation({ resources, outputs, variables }, env);
  Object.assign(variables, toRuleVariables(env), toCaptchaVariables(env));
  addTriggers({ resources, stage: provider.stage, settings: triggerSettings(service) }, env);
  // After the triggers, so that LOG_RETENTION_DAYS applies to their logs, too.
  addFunctionSettings({ provider, resources }, env);
  addVpc({ resources, extensions, functionName }, env);
  addExtension(variables, custom.extensions);
  addCompileCache(service);
  service.package.patterns.push(...readTriggers(env).map(triggerOutput), ...manifestPatterns(env));
};

const triggerSettings = ({ service, provider }: Service) => ({
  service,
  stage: provider.stage,
  runtime: provider.runtime,
  architecture: provider.architecture,
  retentionInDays: provider.logRetentionInDays,
});

/** Rejects a configuration with which the Lambda would fail at each cold start. */
const checkEnvironment = (env: NodeJS.ProcessEnv): void => {
  const hasExistingPool = env.USER_POOL_ID || env.CLIENT_ID;
  // The IDs and the secret of what the stack creates are unknown until deployment.
  const created = {
    USER_POOL_ID: 'stack_pool',
    CLIENT_ID: 'stack',
    CLIENT_SECRET: env.PUBLIC_CLIENT === 'true' ? '' : 'x'.repeat(24),
  };
  const pool = hasExistingPool ? env : { ...env, ...created };
  readConfig({ ...pool, ...toFederationVariables(env, hasExistingPool ? regionOf(env) : 'us-east-1') });
};
