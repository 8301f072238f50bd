import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A rule of the pool that AWS does not document. */
export interface Guess {
  readonly line: number;
  readonly text: string;
}

/** A block comment, or `//` comments on consecutive lines. */
const COMMENTS = /\/\*[\s\S]*?\*\/|\/\/.*(?:\n[ \t]*\/\/.*)*/g;

/** Returns the guesses of a source file: what comments say from "Guess:" to the end of the comment. */
export const findGuesses = (source: string): Guess[] =>
  [...source.matchAll(COMMENTS)].flatMap(({ 0: comment, index }) =>
    [...comment.matchAll(/\bGuess:.*?(?=\bGuess:|$)/gs)].map((match) => ({
      line: source.slice(0, index + match.index).split('\n').length,
      text: match[0]
        .replaceAll(/\n\s*(\*\/|\*|\/\/)|\*\/$/g, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    })),
  );

/** Returns the comments that say that AWS does not document something, and do not mark the rule as a guess. */
export const findUnmarkedGuesses = (source: string): string[] =>
  (source.match(COMMENTS) ?? []).filter((comment) => UNDOCUMENTED.test(comment) && !/\bGuess:/.test(comment));

const UNDOCUMENTED = /AWS\s[^.]*(documents (neither|only|nothing)|not document)|\bundocumented\b|\(\?\)/i;

/** Returns the paths of the pool's source files, from the repository's root, with their text. */
export const readSources = (): [path: string, source: string][] => {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const paths = globSync('src/**/*.ts', { cwd: folder }).toSorted();
  return paths.map((path) => [`packages/local-pool/${path}`, readFileSync(`${folder}${path}`, 'utf8')]);
};

if (import.meta.main) {
  const lines = readSources().flatMap(([path, source]) =>
    findGuesses(source).map(({ line, text }) => `${path}:${line}  ${text}`),
  );
  process.stdout.write(`${lines.join('\n')}\n\n${lines.length} guesses\n`);
}
