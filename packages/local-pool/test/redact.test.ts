import { expect, test } from 'vitest';
import type { Exchange, Json } from '../probes/exchange.ts';
import { redact } from '../probes/redact.ts';

const JWT = `${btoa('{"alg":"RS256"}')}.${btoa('{"sub":"1","exp":2}')}.AAAAAAAAAAA`.replaceAll('=', '');
const UUID = '0192f3c4-5b6a-7c8d-9e0f-123456789abc';
const EMAIL = 'ann+1@example.com';

const redactBoth = (input: Json, body: Json): [Json, Json] => {
  const exchange: Exchange = { request: { operation: 'InitiateAuth', input }, answer: { status: 200, body } };
  const { request, answer } = redact(exchange);
  expect([request.operation, answer.status]).toEqual(['InitiateAuth', 200]);
  return [request.input, answer.body];
};

test('replaces secrets with the names of their members', () => {
  const secrets = {
    Session: 'AYABeA',
    PASSWORD: 'Engine-1843',
    SMS_MFA_CODE: '123456',
    SecretCode: 'JBSWY3DP',
    SECRET_HASH: 'abc=',
    SRP_A: 'a1',
    PASSWORD_CLAIM_SIGNATURE: 'xyz=',
    RefreshToken: 'short',
    ClientSecret: 'hidden',
    CREDENTIAL: '{"id":"1"}',
  };
  const [redacted] = redactBoth(secrets, {});
  expect(redacted).toEqual(Object.fromEntries(Object.keys(secrets).map((name) => [name, `<${name} 1>`])));
});

test('replaces what differs between two pools in any text, and equal values by the same placeholder', () => {
  const [input, body] = redactBoth(
    {
      AuthParameters: { USERNAME: EMAIL },
      ClientId: '1234567890abcdefghijklmnop',
      UserPoolId: 'eu-central-1_AbCdEf123',
    },
    {
      ChallengeParameters: { USERNAME: UUID, USER_ID_FOR_SRP: UUID, userAttributes: `{"email":"${EMAIL}"}` },
      Destination: 'a***@e***',
      LastActiveDate: 1_764_170_000.1,
      LastIPAddress: '192.0.2.7',
      OtherIPAddress: '2001:db8::7',
      message: `User pool client 1234567890abcdefghijklmnop does not exist, called by ${'A'.repeat(60)}.`,
    },
  );
  expect(input).toEqual({ AuthParameters: { USERNAME: '<email 1>' }, ClientId: '<client 1>', UserPoolId: '<pool 1>' });
  expect(body).toEqual({
    ChallengeParameters: { USERNAME: '<uuid 1>', USER_ID_FOR_SRP: '<uuid 1>', userAttributes: '{"email":"<email 1>"}' },
    Destination: '<email 2>',
    LastActiveDate: '<time 1>',
    LastIPAddress: '<address 1>',
    OtherIPAddress: '<OtherIPAddress 1>',
    message: 'User pool client <client 1> does not exist, called by <long text 1>',
  });
});

test('replaces tokens with the names of their claims', () => {
  const [, body] = redactBoth({}, { AuthenticationResult: { AccessToken: JWT, ExpiresIn: 3600, TokenType: 'Bearer' } });
  const AccessToken = '<AccessToken with the claims exp, sub>';
  expect(body).toEqual({ AuthenticationResult: { AccessToken, ExpiresIn: 3600, TokenType: 'Bearer' } });
});

test('replaces the values of attributes, by their names', () => {
  const [input] = redactBoth(
    [
      { Name: 'sub', Value: UUID },
      { Name: 'email_verified', Value: 'true' },
    ],
    {},
  );
  expect(input).toEqual([
    { Name: 'sub', Value: '<uuid 1>' },
    { Name: 'email_verified', Value: 'true' },
  ]);
});

test('keeps what says how Cognito answers', () => {
  const body = {
    __type: 'CodeMismatchException',
    message: 'Invalid verification code provided, please try again.',
    reasonCode: 'x',
    SessionType: 'TOKEN',
    Token: '',
    Enabled: false,
    AvailableChallenges: ['PASSWORD', 'EMAIL_OTP'],
    NextToken: null,
  };
  expect(redactBoth({}, body)[1]).toEqual(body);
});
