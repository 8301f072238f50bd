import { existsSync, globSync, readFileSync } from 'node:fs';
import { buildSchema, type DocumentNode, Kind, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';

const readme = readFileSync('README.md', 'utf8');
const blocks = (language: string): string[] =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, text = '']) => text);

describe('in the README', () => {
  const sources = globSync('examples/**/*.{ts,tsx}')
    .filter((path) => !path.includes('node_modules'))
    .map((path) => readFileSync(path, 'utf8'));

  test('there are snippets of TypeScript and GraphQL', () => {
    expect(blocks('ts').length).toBeGreaterThanOrEqual(5);
    expect(blocks('graphql').length).toBeGreaterThanOrEqual(10);
  });

  test.for(blocks('ts'))('snippet %$ of TypeScript is part of an example, which is type-checked and run', (snippet) => {
    expect(sources.some((source) => source.includes(snippet))).toBe(true);
  });

  test('links and pictures lead to files that are there, and to headings', () => {
    const targets = [...readme.matchAll(/\]\(((?!https?:)[^)]+)\)/g)].map(([, target = '']) => target);
    const headings = [...readme.matchAll(/^#+ (.*)$/gm)].map(
      ([, title = '']) =>
        `#${title
          .toLowerCase()
          .replace(/[^\w -]/g, '')
          .replaceAll(' ', '-')}`,
    );
    expect(targets.length).toBeGreaterThan(10);
    expect(
      targets.filter((target) => !(target.startsWith('#') ? headings.includes(target) : existsSync(target))),
    ).toEqual([]);
  });

  const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
  test.for(blocks('graphql'))('snippet %$ of GraphQL is valid', (text) => {
    const { definitions } = parse(text);
    // Those of one block are sent one by one.
    const faults = definitions.flatMap((definition) => {
      const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [definition] };
      return validate(schema, document);
    });
    expect(faults).toEqual([]);
  });
});
