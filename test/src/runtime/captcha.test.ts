import { expect, test } from 'vitest';
import { newTrace } from '../../../src/log/requestEntry.ts';
import { resolveField } from '../../../src/runtime/run.ts';
import { executionOf } from './execution.ts';

/** A field of an extension, without a schema for its input. */
const resolver = { requiresCaptcha: true, functions: [], response: () => 'done' };

test.each([
  ['has no input', {}],
  ['has null as input', { input: null }],
  ['has an input without a token', { input: {} }],
])('returns REQUIRED when the field needs a token and %s', async (_, args) => {
  const execution = executionOf({ sent: [], logs: [], trace: newTrace(), outcomes: [], dataSources: {} });
  const services = {
    ...execution.services,
    verifyCaptcha: async (token: string | null | undefined) => ({
      refusal: token ? undefined : ('CAPTCHA_REQUIRED' as const),
    }),
  };
  expect(await resolveField(resolver, args, { ...execution, services })).toMatchObject({
    __typename: 'InvalidInputError',
    fields: [{ field: 'captchaToken', code: 'REQUIRED' }],
  });
});
