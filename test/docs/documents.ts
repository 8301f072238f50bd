import { globSync, readFileSync } from 'node:fs';

interface Document {
  readonly path: string;
  readonly text: string;
}

/** The documents of the repository. */
export const documents: readonly Document[] = globSync(['*.md', 'docs/**/*.md', 'bench/*.md', 'packages/*/*.md'])
  .sort()
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

export interface Snippet {
  /** Names the snippet in a test's title, such as `docs/api.md:26`. */
  readonly place: string;
  readonly code: string;
}

/** @returns the fenced code blocks of a language, in all documents */
export const snippets = (language: string): Snippet[] =>
  documents.flatMap(({ path, text }) =>
    [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
      ({ 1: code = '', index }) => ({ place: `${path}:${lineOf(text, index)}`, code }),
    ),
  );

/** Markdown without its fenced code blocks. */
export const withoutSnippets = (text: string): string => text.replace(/^```[\s\S]*?^```$/gm, '');

const lineOf = (text: string, index: number): number => text.slice(0, index).split('\n').length;
