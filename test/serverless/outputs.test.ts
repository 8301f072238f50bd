import { expect, test, vi } from 'vitest';
import { printOutputs } from '../../serverless/outputs.ts';

const printed = (outputs: readonly { OutputKey: string; OutputValue: string }[] | undefined) => {
  const addServiceOutputSection = vi.fn();
  const plugins = [{ name: 'other' }, { gatheredData: { outputs } }];
  printOutputs({ pluginManager: { plugins }, addServiceOutputSection });
  return addServiceOutputSection.mock.calls;
};

test('prints the outputs of the project, without those of osls', () => {
  const outputs = [
    { OutputKey: 'ServerlessDeploymentBucketName', OutputValue: 'bucket' },
    { OutputKey: 'AuthDomain', OutputValue: 'https://login.example.com' },
    { OutputKey: 'ProviderRedirectUri', OutputValue: 'https://login.example.com/oauth2/idpresponse' },
  ];
  expect(printed(outputs)).toEqual([
    [
      'outputs',
      ['AuthDomain: https://login.example.com', 'ProviderRedirectUri: https://login.example.com/oauth2/idpresponse'],
    ],
  ]);
});

test.for([[undefined], [[]]] as const)('prints nothing when the outputs are %o', ([outputs]) => {
  expect(printed(outputs)).toEqual([]);
});
