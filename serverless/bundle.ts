import { readConfig } from '../src/config.ts';
import { trustedDocuments } from './trustedDocuments.ts';

interface Serverless {
  readonly service: { readonly package: { readonly patterns: string[] } };
  readonly classes: { readonly Error: new (message: string) => Error };
}

/** Makes `serverless package` and `serverless deploy` ship what the sources say, and refuse what could not start. */
export default class Bundle {
  readonly hooks: Record<string, () => Promise<void>>;

  constructor({ classes, service }: Serverless) {
    this.hooks = {
      'before:package:createDeploymentArtifacts': async () => {
        try {
          checkEnvironment(process.env);
          service.package.patterns.push(...trustedDocuments(process.env));
        } catch (error) {
          throw new classes.Error(error instanceof Error ? error.message : String(error));
        }
        // Not imported above: `npm start` loads this plugin, too, and would wait for esbuild.
        const { buildLambda } = await import('../build.ts');
        await buildLambda();
      },
    };
  }
}

/** Better a line here than a Lambda that fails at each cold start. */
const checkEnvironment = (env: NodeJS.ProcessEnv): void => {
  const ownPool = env.USER_POOL_ID || env.CLIENT_ID;
  // Without a pool of one's own the stack makes one, and its ids are known only when it is deployed.
  readConfig(ownPool ? env : { ...env, USER_POOL_ID: 'stack_pool', CLIENT_ID: 'stack' });
};
