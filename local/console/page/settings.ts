import type {
  DescribeUserPoolClientResponse,
  DescribeUserPoolResponse,
  GetUserPoolMfaConfigResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { create, createRow, getElement } from './elements.ts';
import { toRows } from './flatten.ts';
import { callPool, readConfig } from './pool.ts';

const show = (id: string, settings: object | undefined): void =>
  getElement(id, HTMLElement).replaceChildren(...toRows(settings ?? {}).map(([name, value]) => createRow(name, value)));

/** The secret is a password of the API: no page shows it. */
const hideSecret = ({ UserPoolClient }: DescribeUserPoolClientResponse) => ({
  ...UserPoolClient,
  ...(UserPoolClient?.ClientSecret ? { ClientSecret: '(hidden)' } : {}),
});

const showSettings = async (): Promise<void> => {
  const { clientId } = await readConfig();
  const [pool, mfa, client] = await Promise.all([
    callPool<DescribeUserPoolResponse>('DescribeUserPool'),
    callPool<GetUserPoolMfaConfigResponse>('GetUserPoolMfaConfig'),
    callPool<DescribeUserPoolClientResponse>('DescribeUserPoolClient', { ClientId: clientId }),
  ]);
  show('pool', pool.UserPool);
  show('mfa', mfa);
  show('client', hideSecret(client));
};

showSettings().catch((error: unknown) => {
  getElement('problem', HTMLElement).replaceChildren(create('p', String(error)));
});
