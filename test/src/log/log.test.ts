import { expect, describe as group, test } from 'vitest';
import { describe } from '../../../src/log/log.ts';
import { exception } from '../resolvers/fixture.ts';

group("Cognito's exceptions", () => {
  test('keep their name, message and request id', () => {
    const error = exception('ResourceNotFoundException', 'User pool client x does not exist.');
    expect(describe(error)).toEqual({
      exception: 'ResourceNotFoundException',
      message: 'User pool client x does not exist.',
      cognitoRequestId: 'cognito-request',
    });
  });

  test.each([
    [
      "1 validation error detected: Value 'hushhush' at 'password' failed to satisfy constraint: a",
      "1 validation error detected: Value '***' at 'password' failed to satisfy constraint: a",
    ],
    [
      "2 validation errors detected: Value 'hushhush' at 'password' failed; Value 'hushhush' at 'code' failed",
      "2 validation errors detected: Value '***' at 'code' failed",
    ],
    ["Value 'it's\nhushhush' at 'password' failed", "Value '***' at 'password' failed"],
  ])('quote no value: %j', (message, logged) => {
    expect(describe(exception('InvalidParameterException', message)).message).toBe(logged);
  });

  test('have what was sent struck out, wherever it stood in the input', () => {
    const sent = {
      Username: 'ada@example.com',
      AuthParameters: { PASSWORD: 'hushhush', SECRET_HASH: 'hash' },
      UserAttributes: [{ Name: 'custom:plan', Value: 'free' }],
      Session: undefined,
    };
    const error = exception('InternalErrorException', 'ada@example.com sent hushhush, hash and free; hushhush again');
    expect(describe(error, sent).message).toBe('*** sent ***, *** and ***; *** again');
  });

  test('have words of three letters left, which every sentence has', () => {
    expect(describe(exception('InternalErrorException', 'The SMS failed'), { Method: 'SMS' }).message).toBe(
      'The SMS failed',
    );
  });

  test('have a value struck out whole, though another that was sent is a part of it', () => {
    const sent = { Username: 'ada1', Password: 'ada1-and-more' };
    expect(describe(exception('InternalErrorException', 'It was ada1-and-more'), sent).message).toBe('It was ***');
  });
});

group('other errors', () => {
  test('keep their name and frames, but not their message, which can quote anything', () => {
    const { stack, ...rest } = describe(new SyntaxError('Unexpected token in hushhush\n  hushhush again'));
    expect(rest).toEqual({ exception: 'SyntaxError' });
    expect(stack?.length).toBeGreaterThan(0);
    expect(stack?.every((line) => /^\s+at /.test(line))).toBe(true);
    expect(JSON.stringify(stack)).not.toContain('hushhush');
  });

  test("keep the system's code", () => {
    const error = Object.assign(new Error('connect ECONNREFUSED 10.0.0.1'), { code: 'ECONNREFUSED', stack: undefined });
    expect(describe(error)).toEqual({ exception: 'Error ECONNREFUSED', stack: [] });
    expect(describe(Object.assign(new Error('x'), { code: 7 })).exception).toBe('Error');
  });

  test.each([
    ['hushhush', 'string'],
    [undefined, 'undefined'],
    [{ message: 'hushhush' }, 'object'],
  ])('that are no errors are named by their type, %#', (thrown, exceptionName) => {
    expect(describe(thrown)).toEqual({ exception: exceptionName });
  });
});
