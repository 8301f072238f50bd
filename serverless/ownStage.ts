interface Resource {
  readonly Type: string;
  readonly Properties?: Record<string, unknown>;
}

/** Takes the stage off the Deployment that osls generates: it is a resource of its own, see serverless/api.yml. */
export const ownStage = (resources: Readonly<Record<string, Resource>>): void => {
  const deployments = Object.values(resources).filter(({ Type }) => Type === 'AWS::ApiGateway::Deployment');
  // Else two would make the same stage, which fails at AWS and not before.
  if (deployments.length !== 1)
    throw new Error('osls generates no single Deployment any more; see serverless/ownStage.ts.');
  for (const { Properties } of deployments) delete Properties?.StageName;
};
