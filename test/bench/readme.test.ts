import { expect, test } from 'vitest';
import { between } from '../../bench/readme.ts';

test('a result takes the place of the one before, and of nothing else', () => {
  const text = 'Before.\n<!-- bench -->\nold\n<!-- /bench -->\nAfter.\n';
  expect(between(text, 'bench', '| new |')).toBe('Before.\n<!-- bench -->\n| new |\n<!-- /bench -->\nAfter.\n');
});

test.each(['Nothing.', 'Half: <!-- bench -->'])('a README without its marks is told so: %s', (text) => {
  expect(() => between(text, 'bench', 'new')).toThrow('The marks <!-- bench --> and <!-- /bench --> are missing.');
});
