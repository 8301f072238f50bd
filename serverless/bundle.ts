import { readConfig } from '../src/config.ts';

interface Serverless {
  readonly classes: { readonly Error: new (message: string) => Error };
}

/** Makes `serverless package` and `serverless deploy` ship what the sources say, and refuse what could not start. */
export default class Bundle {
  readonly hooks: Record<string, () => Promise<void>>;

  constructor({ classes }: Serverless) {
    this.hooks = {
      'before:package:createDeploymentArtifacts': async () => {
        checkEnvironment(process.env, classes.Error);
        // Not imported above: `npm start` loads this plugin, too, and would wait for esbuild.
        const { buildLambda } = await import('../build.ts');
        await buildLambda();
      },
    };
  }
}

/** Better a line here than a Lambda that fails at each cold start. */
const checkEnvironment = (env: NodeJS.ProcessEnv, Fault: new (message: string) => Error): void => {
  const ownPool = env.USER_POOL_ID || env.CLIENT_ID;
  try {
    // Without a pool of one's own the stack makes one, and its ids are known only when it is deployed.
    readConfig(ownPool ? env : { ...env, USER_POOL_ID: 'stack_pool', CLIENT_ID: 'stack' });
  } catch (error) {
    throw new Fault(error instanceof Error ? error.message : String(error));
  }
};
