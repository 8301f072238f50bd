import { existsSync } from 'node:fs';
import { readConfig } from '../src/config.ts';
import { addCustomAttributes } from './customAttributes.ts';
import { checkOptions } from './options.ts';
import { removeStage } from './ownStage.ts';
import { addSignInMethods } from './signInMethods.ts';
import { manifestPatterns } from './trustedDocuments.ts';
import { optionWarnings } from './warnings.ts';

interface Serverless {
  readonly service: {
    readonly functions: { readonly graph: { readonly environment: Record<string, unknown> } };
    readonly package: { readonly patterns: string[]; readonly artifact?: string | null };
    readonly resources: { readonly Resources: Parameters<typeof addCustomAttributes>[0] };
    readonly provider: {
      readonly stage: string;
      readonly compiledCloudFormationTemplate: { readonly Resources: Parameters<typeof removeStage>[0] };
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

  constructor({ classes, service }: Serverless, _options: object, { log }: Tools) {
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
          addSignInMethods({ resources: service.resources.Resources, variables }, process.env);
          service.package.patterns.push(...manifestPatterns(process.env));
        } catch (error) {
          throw new classes.Error(error instanceof Error ? error.message : String(error));
        }
        // An existing zip is used as it is.
        if (service.package.artifact) return;
        // Imported here, because osls loads this plugin by require, which rejects the top-level await of that module.
        const { buildLambda } = await import('../build/lambda.ts');
        await buildLambda();
      },
      'after:package:compileEvents': async () => removeStage(service.provider.compiledCloudFormationTemplate.Resources),
    };
  }
}

/** Rejects a configuration with which the Lambda would fail at each cold start. */
const checkEnvironment = (env: NodeJS.ProcessEnv): void => {
  const hasExistingPool = env.USER_POOL_ID || env.CLIENT_ID;
  // The IDs and the secret of what the stack creates are unknown until deployment.
  const created = {
    USER_POOL_ID: 'stack_pool',
    CLIENT_ID: 'stack',
    CLIENT_SECRET: env.PUBLIC_CLIENT === 'true' ? '' : 'x'.repeat(24),
  };
  readConfig(hasExistingPool ? env : { ...env, ...created });
};
