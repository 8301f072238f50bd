import { expect, test } from 'vitest';
import { isSecretReference, SECRET, toDynamicReference } from '../../serverless/secretReference.ts';

const ARN = 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:example/google-AbCdEf';

test.for([
  ['secretsmanager:google', '{{resolve:secretsmanager:google:SecretString}}'],
  [
    'secretsmanager:example/google:client_secret',
    '{{resolve:secretsmanager:example/google:SecretString:client_secret}}',
  ],
  [ARN, `{{resolve:secretsmanager:${ARN}:SecretString}}`],
  [`${ARN}:client_secret`, `{{resolve:secretsmanager:${ARN}:SecretString:client_secret}}`],
] as const)('returns a dynamic reference for %s', ([reference, expected]) => {
  expect(SECRET.test(reference)).toBe(true);
  expect(isSecretReference(reference)).toBe(true);
  expect(toDynamicReference(reference)).toBe(expected);
});

test.for(['plain', 'GOCSPX-a_b', '-----BEGIN PRIVATE KEY-----\nabc\n-----END PRIVATE KEY-----', 'a:b'])(
  'returns %j as it is',
  (secret) => {
    expect(SECRET.test(secret)).toBe(true);
    expect(isSecretReference(secret)).toBe(false);
    expect(toDynamicReference(secret)).toBe(secret);
  },
);

test.for([
  'secretsmanager:',
  'secretsmanager:a:b:c',
  'secretsmanager:a}}{{resolve',
  'secretsmanager:a b',
  'arn:aws:ssm:eu-central-1:123456789012:parameter/google',
  'arn:aws:secretsmanager:eu-central-1:1:secret:google',
])('rejects the reference %s', (reference) => {
  expect(SECRET.test(reference)).toBe(false);
  expect(isSecretReference(reference)).toBe(false);
});
