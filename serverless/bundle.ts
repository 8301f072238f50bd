import { existsSync } from 'node:fs';
import { readConfig } from '../src/config.ts';
import { readTriggers, triggerOutput } from '../triggers/names.ts';
import { addCustomAttributes } from './customAttributes.ts';
import { addFederation, regionOf, toFederationVariables } from './federation.ts';
import { toCaptchaVariables, toRuleVariables } from './fraud.ts';
import { checkOptions } from './options.ts';
import { type OutputPrinter, printOutputs } from './outputs.ts';
import { removeStage } from './ownStage.ts';
import { addSignInMethods } from './signInMethods.ts';
import { addTriggerCode, addTriggers } from './triggers.ts';
import { manifestPatterns } from './trustedDocuments.ts';
import { optionWarnings } from './warnings.ts';

interface Serverless extends OutputPrinter {
  readonly service: {
    readonly service: string;
    readonly functions: { readonly graph: { readonly environment: Record<string, unknown> } };
    readonly package: { readonly patterns: string[]; readonly artifact?: string | null };
    readonly resources: {
      readonly Resources: Parameters<typeof addCustomAttributes>[0] &
        Parameters<typeof addFederation>[0]['resources'] &
        Parameters<typeof addTriggers>[0]['resources'];
      readonly Outputs: Record<string, unknown>;
    };
    readonly provider: {
      readonly stage: string;
      readonly runtime: string;
      readonly architecture: string;
      readonly logRetentionInDays: number;
      readonly compiledCloudFormationTemplate: {
        readonly Resources: Parameters<typeof removeStage>[0] &
          Readonly<Record<'GraphLambdaFunction', Parameters<typeof addTriggerCode>[1]>>;
      };
    };
  };
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
          checkOptions(process.env);
          checkEnvironment(process.env);
          addCustomAttributes(service.resources.Resources, process.env);
          const variables = service.functions.graph.environment;
          const { Resources: resources, Outputs: outputs } = service.resources;
          addSignInMethods({ resources, variables }, process.env);
          addFederation({ resources, outputs, variables }, process.env);
          Object.assign(variables, toRuleVariables(process.env), toCaptchaVariables(process.env));
          addTriggers({ resources, stage, settings: functionSettings(service) }, process.env);
          const bundles = readTriggers(process.env).map(triggerOutput);
          service.package.patterns.push(...bundles, ...manifestPatterns(process.env));
        } catch (error) {
          throw new classes.Error(error instanceof Error ? error.message : String(error));
        }
        // An existing zip is used as it is.
        if (service.package.artifact) return;
        // Imported here, because osls loads this plugin by require, which rejects the top-level await of that module.
        const { buildLambda } = await import('../build/lambda.ts');
        const { buildTriggers } = await import('../build/triggers.ts');
        await buildLambda();
        await buildTriggers(readTriggers(process.env));
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

const functionSettings = ({ service, provider }: Serverless['service']) => ({
  prefix: `${service}-${provider.stage}`,
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
