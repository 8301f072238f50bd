import { expect, test } from 'vitest';
import { POOL_OPTIONS } from '../../../local/start/poolOptions.ts';
import { toPoolSettings } from '../../../local/start/poolSettings.ts';
import { CREATED_POOL_OPTIONS } from '../../../serverless/options.ts';
import { allOptions, PROVIDER_FORMS } from '../../../serverless/providerForms.ts';
import { valueAt } from '../../support/valueAt.ts';

/** Options of the stack's pool that a local pool cannot have. */
const DEPLOYED_ONLY = [
  'SNS_CALLER_ARN',
  'SNS_EXTERNAL_ID',
  'SNS_REGION',
  'EMAIL_FROM',
  'AUTH_CERTIFICATE_ARN',
  'DELETION_PROTECTION',
  'WAF_POOL',
  'TRIGGERS',
  'MESSAGE_LANGUAGE',
  'EVENT_BUS',
];

test('lists every option of the pool and the app client', () => {
  const others = [...DEPLOYED_ONLY, ...PROVIDER_FORMS.flatMap((form) => allOptions(form))];
  const missing = CREATED_POOL_OPTIONS.filter((name) => !others.includes(name) && !(name in POOL_OPTIONS));
  expect(missing).toEqual([]);
});

test.for(Object.entries(POOL_OPTIONS))('startPool receives %s', ([name, option]) => {
  const { example, needs, startPool } = option;
  const [path, value] = startPool;
  const settings = toPoolSettings({ ...needs, [name]: example });
  const defaults = toPoolSettings(needs?.[name] === example ? {} : { ...needs });
  expect(valueAt(settings, path)).toEqual(value);
  expect(valueAt(defaults, path)).not.toEqual(value);
});
