import { describe, expect, test } from 'vitest';
import { toLogFields } from '../../../src/log/log.ts';
import { exception } from '../resolvers/context.ts';

describe('toLogFields of Cognito’s exceptions', () => {
  test('returns the name and message', () => {
    const error = exception('ResourceNotFoundException', 'User pool client x does not exist.');
    expect(toLogFields(error)).toEqual({
      exception: 'ResourceNotFoundException',
      message: 'User pool client x does not exist.',
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
  ])('replaces the quoted values of %j', (message, logged) => {
    expect(toLogFields(exception('InvalidParameterException', message)).message).toBe(logged);
  });

  test('replaces every value of the input, at any depth', () => {
    const sent = {
      Username: 'ada@example.com',
      AuthParameters: { PASSWORD: 'hushhush', SECRET_HASH: 'hash' },
      UserAttributes: [{ Name: 'custom:plan', Value: 'free' }],
      Session: undefined,
    };
    const error = exception('InternalErrorException', 'ada@example.com sent hushhush, hash and free; hushhush again');
    expect(toLogFields(error, sent).message).toBe('*** sent ***, *** and ***; *** again');
  });

  test('keeps words of three letters, which every sentence has', () => {
    expect(toLogFields(exception('InternalErrorException', 'The SMS failed'), { Method: 'SMS' }).message).toBe(
      'The SMS failed',
    );
  });

  test('replaces a whole value when another value is a part of it', () => {
    const sent = { Username: 'ada1', Password: 'ada1-and-more' };
    expect(toLogFields(exception('InternalErrorException', 'It was ada1-and-more'), sent).message).toBe('It was ***');
  });
});

describe('toLogFields of other errors', () => {
  test('returns the name and stack frames, but not the message, which can quote anything', () => {
    const { stack, ...rest } = toLogFields(new SyntaxError('Unexpected token in hushhush\n  hushhush again'));
    expect(rest).toEqual({ exception: 'SyntaxError' });
    expect(stack?.length).toBeGreaterThan(0);
    expect(stack?.every((line) => /^\s+at /.test(line))).toBe(true);
    expect(JSON.stringify(stack)).not.toContain('hushhush');
  });

  test('returns the system error code', () => {
    const error = Object.assign(new Error('connect ECONNREFUSED 10.0.0.1'), { code: 'ECONNREFUSED', stack: undefined });
    expect(toLogFields(error)).toEqual({ exception: 'Error ECONNREFUSED', stack: [] });
    expect(toLogFields(Object.assign(new Error('x'), { code: 7 })).exception).toBe('Error');
  });

  test.each([
    ['hushhush', 'string'],
    [undefined, 'undefined'],
    [{ message: 'hushhush' }, 'object'],
  ])('returns the type of a thrown value that is not an error, %#', (thrown, exceptionName) => {
    expect(toLogFields(thrown)).toEqual({ exception: exceptionName });
  });
});
