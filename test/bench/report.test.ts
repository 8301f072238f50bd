import { expect, test } from 'vitest';
import { replaceSection } from '../../bench/report.ts';

test('replaceSection replaces only the text between the markers', () => {
  const text = 'Before.\n<!-- bench -->\nold\n<!-- /bench -->\nAfter.\n';
  expect(replaceSection(text, 'bench', '| new |')).toBe('Before.\n<!-- bench -->\n| new |\n<!-- /bench -->\nAfter.\n');
});

test.each(['Nothing.', 'Half: <!-- bench -->'])('replaceSection throws when a marker is missing: %s', (text) => {
  expect(() => replaceSection(text, 'bench', 'new')).toThrow('<!-- bench --> or <!-- /bench --> is missing.');
});
