import { readConfig } from '../src/config.ts';
import { checkOptions } from './options.ts';
import { ownStage } from './ownStage.ts';
import { trustedDocuments } from './trustedDocuments.ts';

interface Serverless {
  readonly service: {
    readonly package: { readonly patterns: string[]; readonly artifact?: string | null };
    readonly provider: {
      readonly compiledCloudFormationTemplate: { readonly Resources: Parameters<typeof ownStage>[0] };
    };
  };
  readonly classes: { readonly Error: new (message: string) => Error };
}

/** Makes `serverless package` and `serverless deploy` ship what the sources say, and refuse what could not start. */
export default class Bundle {
  readonly hooks: Record<string, () => Promise<void>>;

  constructor({ classes, service }: Serverless) {
    this.hooks = {
      'before:package:createDeploymentArtifacts': async () => {
        try {
          checkOptions(process.env);
          checkEnvironment(process.env);
          service.package.patterns.push(...trustedDocuments(process.env));
        } catch (error) {
          throw new classes.Error(error instanceof Error ? error.message : String(error));
        }
        // A zip that is given ships as it is.
        if (service.package.artifact) return;
        // Imported here, because osls loads this plugin by require, which rejects the top-level await of that module.
        const { buildLambda } = await import('../build/lambda.ts');
        await buildLambda();
      },
      'after:package:compileEvents': async () => ownStage(service.provider.compiledCloudFormationTemplate.Resources),
    };
  }
}

/** Better a line here than a Lambda that fails at each cold start. */
const checkEnvironment = (env: NodeJS.ProcessEnv): void => {
  const ownPool = env.USER_POOL_ID || env.CLIENT_ID;
  // Without a pool of one's own the stack makes one, and its ids are known only when it is deployed.
  readConfig(ownPool ? env : { ...env, USER_POOL_ID: 'stack_pool', CLIENT_ID: 'stack' });
};
