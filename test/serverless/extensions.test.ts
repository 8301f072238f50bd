import { expect, test } from 'vitest';
import { addExtension } from '../../serverless/extensions.ts';

test.for([{}, { environment: null }, { environment: {} }])('changes nothing when the file has %o', (file) => {
  const variables = { STAGE: 'dev' };
  addExtension(variables, file);
  expect(variables).toEqual({ STAGE: 'dev' });
});

test('adds the variables of the extension to those of the function', () => {
  const variables = { STAGE: 'dev' };
  addExtension(variables, { environment: { PREFERENCES_TABLE: { Ref: 'PreferencesTable' } } });
  expect(variables).toEqual({ STAGE: 'dev', PREFERENCES_TABLE: { Ref: 'PreferencesTable' } });
});

test('throws the names when the API sets the variables itself', () => {
  const variables = { STAGE: 'dev', CLIENT_ID: 'client' };
  expect(() => addExtension(variables, { environment: { CLIENT_ID: 'x', TABLE: 'x', STAGE: 'x' } })).toThrow(
    'must not set CLIENT_ID, STAGE,',
  );
  expect(variables).toEqual({ STAGE: 'dev', CLIENT_ID: 'client' });
});
