/** What the template says of itself, apart from osls's own outputs. */
const OURS =
  /^(ApiUrl|UserPoolId|ClientId|ApiKeyId|DomainTarget|AlarmTopic|AuthDomain|AuthDomainTarget|ProviderRedirectUri|SamlRedirectUri|SamlEntityId)$/;

interface Output {
  readonly OutputKey: string;
  readonly OutputValue: string;
}

/** The parts of osls that have, and print, the outputs of a stack. */
export interface OutputPrinter {
  readonly pluginManager: { readonly plugins: readonly Readonly<Record<string, unknown>>[] };
  addServiceOutputSection(name: string, lines: readonly string[]): void;
}

/** osls's plugin `AwsInfo` reads the outputs of the stack after a deployment. */
const outputsOf = (plugins: OutputPrinter['pluginManager']['plugins']): readonly Output[] => {
  const [data] = plugins.flatMap(({ gatheredData }) => gatheredData ?? []);
  // Safe: get-stack-info.js of osls sets this list.
  return (data as { readonly outputs?: readonly Output[] } | undefined)?.outputs ?? [];
};

/** Prints the outputs of the stack, such as the addresses to register at identity providers, after `deploy` and `info`. */
export const printOutputs = (serverless: OutputPrinter): void => {
  const lines = outputsOf(serverless.pluginManager.plugins)
    .filter(({ OutputKey }) => OURS.test(OutputKey))
    .map(({ OutputKey, OutputValue }) => `${OutputKey}: ${OutputValue}`);
  // osls rejects an empty section.
  if (lines.length > 0) serverless.addServiceOutputSection('outputs', lines);
};
