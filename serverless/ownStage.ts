interface Resource {
  readonly Type: string;
  readonly Properties?: Record<string, unknown>;
}

/** Removes the stage from the Deployment that osls generates, because it is a separate resource in serverless/api.yml. */
export const removeStage = (resources: Readonly<Record<string, Resource>>): void => {
  const deployments = Object.values(resources).filter(({ Type }) => Type === 'AWS::ApiGateway::Deployment');
  // With several Deployments, one would keep its stage, and the deployment would fail only at AWS.
  if (deployments.length !== 1)
    throw new Error('osls no longer generates exactly one Deployment; see serverless/ownStage.ts.');
  for (const { Properties } of deployments) delete Properties?.StageName;
};
